import LoyaltyRules

/// A tier as the reference model finds it.
struct ReferenceTier: Sendable, Equatable {
    let tier: String
    let since: CalendarDay?
    let until: CalendarDay?
}
