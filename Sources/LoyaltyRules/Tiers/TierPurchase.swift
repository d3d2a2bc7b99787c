/// Whether a tier may be bought at a price (TIER-14, TIER-16, ADV-30, ADV-11).
public enum TierPurchase {
    /// The title that a price buys on a day. What was counted stays as it is; whether the buyer can pay is looked at
    /// where the money or the points are.
    /// - Parameters:
    ///   - standing: the tier of the member who will have it: of a gift, the receiver.
    ///   - isGift: whether the buyer is another member.
    ///   - titles: all that the member was ever given.
    public static func review(
        _ price: String, of tier: String, standing: TierStanding, isGift: Bool, titles: [TierTitle] = [], program: Program,
        on day: CalendarDay
    ) throws(TierPurchaseRefusal) -> TierTitle {
        guard let tier = program.tier(tier), let price = tier.prices.first(where: { $0.id == price }) else {
            throw .priceUnknown
        }
        guard isGift || !price.isGift else { throw .onlyAsGift }
        guard !isGift || price.isGift else { throw .notAsGift }
        if price.renews, standing.tier == tier.id {
            return try anotherTerm(of: tier, at: price, standing: standing, titles: titles, on: day)
        }
        guard program.rank(of: tier.id) > program.rank(of: standing.tier) else { throw .notHigher }
        guard price.from.isEmpty || price.from.contains(standing.tier) else { throw .notFromThisTier }
        return TierTitle(
            tier: tier.id, cause: isGift ? .gifted : .purchased, from: day,
            until: (price.validity ?? tier.validity).end(reachedOn: day))
    }

    /// What is said of another term of the tier that is held.
    public static func sentence(renewal title: TierTitle) -> ReceiptLine { TierSentence.begun(title) }

    /// A term that was bought is followed by the next one, at most one of them ahead; beside a tier that was counted, the
    /// bought term begins at once, and the longer end counts.
    private static func anotherTerm(
        of tier: Tier, at price: TierPrice, standing: TierStanding, titles: [TierTitle], on day: CalendarDay
    ) throws(TierPurchaseRefusal) -> TierTitle {
        let validity = price.validity ?? tier.validity
        let bought = titles.filter { $0.tier == tier.id && $0.cause == .purchased && ($0.until.map { $0 >= day } ?? true) }
        guard standing.until != nil, !bought.contains(where: { $0.until == nil || $0.from > day }) else { throw .notHigher }
        guard let last = bought.compactMap(\.until).max() else {
            return TierTitle(tier: tier.id, cause: .purchased, from: day, until: validity.end(reachedOn: day))
        }
        let next = last.adding(days: 1)
        return TierTitle(tier: tier.id, cause: .purchased, from: next, until: validity.end(keptFrom: next))
    }
}
