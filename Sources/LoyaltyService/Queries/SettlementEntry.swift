import LoyaltyRules

/// An entry of the ledger behind a line of a settlement, with the member's card masked.
public struct SettlementEntry: Sendable, Equatable {
    public let member: MemberID
    public let sequence: Int64
    public let operation: Int64
    /// The last four digits of the member's card, the others masked; empty when there is none.
    public internal(set) var maskedCard = ""
    /// The rule or reward behind it.
    public let rule: String
    public let asset: String
    public let amount: Int64
    public let occurredOn: CalendarDay
    public let recordedAt: Instant
    public let programVersion: Int
}
