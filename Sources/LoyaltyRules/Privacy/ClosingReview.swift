/// What a member who asks for the end of the membership is told, and when it ends (MEM-23): nobody loses points by a slip of the finger
/// or by somebody else's hand, and nobody is kept.
public enum ClosingReview {
    /// For so many days it can be taken back; as long as any request about personal data may wait for its answer.
    public static let graceDays = RequestDeadline.days

    /// What goes with the membership.
    public struct Losses: Sendable, Hashable {
        /// What the account holds, asset by asset; nothing of which there is none.
        public let amounts: [AssetAmount]
        public let tier: String
        /// Cards that still serve.
        public let cards: Int
        /// Claims that nobody has decided yet.
        public let claims: Int

        public init(amounts: [AssetAmount], tier: String, cards: Int, claims: Int) {
            self.amounts = amounts.filter { $0.amount > 0 }
            self.tier = tier
            self.cards = cards
            self.claims = claims
        }
    }

    /// Whether the grace is over: on the last day it can still be taken back.
    public static func isDue(_ last: CalendarDay, on today: CalendarDay) -> Bool { today > last }

    /// What the member is told: from when on, and everything that is lost, with figures.
    public static func warning(_ losses: Losses, last day: CalendarDay) -> [ReceiptLine] {
        [ReceiptLine("close.coming", ["day": .day(day)])] + lost(losses)
    }

    /// Everything that is lost, with figures.
    public static func lost(_ losses: Losses) -> [ReceiptLine] {
        losses.amounts.map { ReceiptLine("close.loses", ["amount": .amount($0.amount, asset: $0.asset)]) }
            + [ReceiptLine("close.loses_tier", ["tier": .tier(losses.tier)])]
            + (losses.cards > 0 ? [ReceiptLine("close.loses_cards", ["count": .integer(Int64(losses.cards))])] : [])
            + (losses.claims > 0 ? [ReceiptLine("close.loses_claims", ["count": .integer(Int64(losses.claims))])] : [])
    }

    /// What keeps a membership from ending, of all that keeps a person from being forgotten: what is promised to somebody, and a family
    /// that would be left without its head. It ends on the first day on which neither is there.
    public static func blockers(_ all: [ErasureBlocker]) -> [ErasureBlocker] {
        all.filter { $0.kind == .holds || $0.kind == .family }
    }
}
