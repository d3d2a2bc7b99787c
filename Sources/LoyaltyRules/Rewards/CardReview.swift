/// What may be done with a tier's card: by the clauses of the document, and by the law where the card was paid for (CFL-10).
///
/// For what was paid in advance the law stands above the document: a clause by which nothing is given back, or by which
/// nobody may take the card over, is void (法释〔2025〕4号, Art. 9 and 11). For a card that costs nothing the document holds.
public enum CardReview {
    /// What somebody asks for.
    public enum Wish: String, Sendable, CaseIterable { case reissue, transfer, refund }

    /// Why not.
    public enum Refusal: String, Error, Sendable, Hashable, CaseIterable {
        case notTransferable = "card_not_transferable"
        case notRefundable = "card_not_refundable"
    }

    /// What it costs, with the sentences that say why it is so.
    public static func review(_ wish: Wish, of tier: Tier) throws(Refusal) -> Quote {
        let clause = isClosed(wish, tier.card)
        guard !clause || tier.isPaid else { throw wish == .transfer ? Refusal.notTransferable : Refusal.notRefundable }
        let key = (clause ? "card.void_" : "card.") + wish.rawValue
        let lines = [ReceiptLine(key, ["tier": .tier(tier.id)], rule: tier.id)]
        guard wish == .reissue, let fee = tier.card?.reissueFee, fee > 0 else { return Quote(points: 0, money: 0, explanation: lines) }
        return Quote(points: 0, money: fee, explanation: lines)
    }

    /// The clauses of a tier's card that the law makes void.
    public static func void(in tier: Tier) -> [Wish] {
        tier.isPaid ? Wish.allCases.filter { isClosed($0, tier.card) } : []
    }

    private static func isClosed(_ wish: Wish, _ card: CardTerms?) -> Bool {
        switch wish {
        case .reissue: false
        case .transfer: !(card?.isTransferable ?? true)
        case .refund: !(card?.isRefundable ?? true)
        }
    }
}

extension Tier {
    /// Whether it is sold for money, so that its card is one that was paid for in advance.
    public var isPaid: Bool { prices.contains { $0.asset == nil } }
}
