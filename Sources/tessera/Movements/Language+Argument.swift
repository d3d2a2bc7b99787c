import ArgumentParser
import LoyaltyRules

/// `zh-Hans`, `zh-Hant` or `en`.
extension Language: ExpressibleByArgument {}
