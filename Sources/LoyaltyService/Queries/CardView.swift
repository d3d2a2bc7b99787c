import LoyaltyRules

/// A member's cards as a desk or the member sees them (CARD-08, CARD-10).
public struct CardView: Sendable {
    /// What the newest answer about PINs is: none, set, or frozen after too many misses.
    public enum PIN: String, Sendable {
        case none, set, frozen
    }

    public let member: MemberID
    /// Newest first.
    public let cards: [CardRow]
    /// What happened to them, newest first.
    public let events: [CardEventRow]
    /// The kinds there are, the standard kind first.
    public let kinds: [CardKind]
    public let pin: PIN
    public let today: CalendarDay

    /// Whether a card that is shown can be used.
    public func use(_ card: CardRow) -> CardUse { CardLife.use(card.status, lastDay: card.lastOn, on: today) }

    /// The kind of a card.
    public func kind(of card: CardRow) -> CardKind? { kinds.first { $0.id == card.kind } }
}
