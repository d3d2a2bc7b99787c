/// Whether a tier may be bought at a price (TIER-14, TIER-16, ADV-30, ADV-11).
public enum TierPurchase {
    /// The title that a price buys on a day. What was counted stays as it is; whether the buyer can pay is looked at
    /// where the money or the points are.
    /// - Parameters:
    ///   - standing: the tier of the member who will have it: of a gift, the receiver.
    ///   - isGift: whether the buyer is another member.
    public static func review(
        _ price: String, of tier: String, standing: TierStanding, isGift: Bool, program: Program,
        on day: CalendarDay
    ) throws(TierPurchaseRefusal) -> TierTitle {
        guard let tier = program.tier(tier), let price = tier.prices.first(where: { $0.id == price }) else {
            throw .priceUnknown
        }
        guard isGift || !price.isGift else { throw .onlyAsGift }
        guard !isGift || price.isGift else { throw .notAsGift }
        guard program.rank(of: tier.id) > program.rank(of: standing.tier) else { throw .notHigher }
        guard price.from.isEmpty || price.from.contains(standing.tier) else { throw .notFromThisTier }
        return TierTitle(
            tier: tier.id, cause: isGift ? .gifted : .purchased, from: day,
            until: (price.validity ?? tier.validity).end(reachedOn: day))
    }
}
