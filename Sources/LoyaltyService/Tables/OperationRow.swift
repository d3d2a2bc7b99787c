import LoyaltyRules

/// An operation on a member's ledger; its entries and its receipt belong to it.
public struct OperationRow: Sendable {
    public let member: MemberID
    public let id: Int64
    /// For example `stay.record`.
    public let name: String
    public let occurredOn: CalendarDay
    public let recordedAt: Instant
    public let programVersion: Int
    public let property: String
    /// The folio concerned; 0 for none.
    public let folio: Int64
    /// The import that brought it; 0 for none.
    public let importID: Int64
    public let actor: String
    public let reason: String
}
