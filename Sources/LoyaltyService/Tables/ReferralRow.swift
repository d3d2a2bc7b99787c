import LoyaltyRules

/// A member who joined because another one recommended it.
public struct ReferralRow: Sendable {
    /// Who joined.
    public let friend: MemberID
    /// Who recommended it.
    public let referrer: MemberID
    /// The business day of joining.
    public let on: CalendarDay
}
