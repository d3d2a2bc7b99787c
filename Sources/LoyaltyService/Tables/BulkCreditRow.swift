import LoyaltyRules

/// Points that are given to all members of a list at once.
public struct BulkCreditRow: Sendable {
    public let id: Int64
    public let madeBy: String
    /// The saved view from which it was made; empty for none.
    public let viewName: String
    /// `MemberFilter.stored`.
    public let conditions: String
    /// What each gets.
    public let amount: AssetAmount
    /// The hotel at whose cost it is; empty for the program.
    public let property: String
    public let reason: String
    public let madeAt: Instant
}
