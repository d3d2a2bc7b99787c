import LoyaltyRules

/// A card as a step left it.
public struct CardAnswer: Sendable, Codable, Hashable {
    public let member: MemberID
    public let number: String
    /// The id of its kind.
    public let kind: String
    public let status: CardStatus
    /// Its last day; nil where it has none.
    public let lastOn: CalendarDay?
    /// The number whose place it took; nil where it took none.
    public let replaced: String?
    /// What is taken at the till, in the smallest unit of the program's currency.
    public let fee: Int64

    init(_ card: CardRow, replaced: String? = nil, fee: Int64) {
        (member, number, kind, status, lastOn) = (card.member, card.number, card.kind, card.status, card.lastOn)
        self.replaced = replaced
        self.fee = fee
    }
}
