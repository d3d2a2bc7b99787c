import LoyaltyRules

/// The answer of an operation on a member's ledger.
public struct Posted: Sendable, Codable {
    public let operation: OperationReference
    /// The folio concerned, where there is one.
    public let folio: Int64?
    /// The change of the points balance.
    public let points: Int64
    /// The points balance afterwards.
    public let balance: Int64
    /// The tier afterwards.
    public let tier: String
    public let receipt: Receipt
}
