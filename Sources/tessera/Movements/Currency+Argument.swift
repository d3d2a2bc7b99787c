import ArgumentParser
import LoyaltyRules

/// A currency by its code, for example `CNY`.
extension Currency: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
