import LoyaltyRules

/// What a member owes of an asset, and why: the last operation that took back what had been used.
public struct DebtView: Sendable {
    public let owed: AssetAmount
    /// The business day of that operation.
    public let since: CalendarDay
    public let operation: Int64
}
