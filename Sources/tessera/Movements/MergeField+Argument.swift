import ArgumentParser
import LoyaltyRules

/// A field of a member's own words, by its word in the API.
extension MergeField: ExpressibleByArgument {}
