import LoyaltyRules

/// A batch of points as a case file states it.
struct CaseLot: Sendable, Hashable {
    let earned: CalendarDay
    /// What is left, in the smallest unit.
    let points: Int64
    /// The last day with any extension.
    let expires: CaseEnd
}
