import LoyaltyRules

/// How one member of a list fared.
public struct BulkCreditItem: Sendable, Hashable {
    public let member: MemberID
    public let state: BulkCredit.State
    /// Why it was refused; empty where it was not.
    public let code: String
    /// The operation in the member's ledger; 0 where there is none.
    public let operation: Int64
}
