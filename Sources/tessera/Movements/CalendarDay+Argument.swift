import ArgumentParser
import LoyaltyRules

/// A business day, `YYYY-MM-DD`.
extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
