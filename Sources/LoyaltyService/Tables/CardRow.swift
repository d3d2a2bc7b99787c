import LoyaltyRules

/// A member's card.
public struct CardRow: Sendable, Hashable {
    public let member: MemberID
    public let number: String
    /// The id of its kind.
    public let kind: String
    public var status: CardStatus
    public let issuedAt: Instant
    /// Its last day; nil where it has none.
    public var lastOn: CalendarDay?
    /// The batch of numbers from which it came; 0 where its number was drawn for it.
    public let batch: Int64
}
