/// A gift that is owed because a tier was reached on a day.
public struct OwedTierGift: Sendable, Hashable {
    public let gift: TierGift
    public let tier: String
    public let reachedOn: CalendarDay

    /// Why an amount comes in.
    public func sentence(_ amount: AssetAmount) -> ReceiptLine {
        ReceiptLine(
            "tier_gift.given",
            [
                "rule": .name(gift.id), "tier": .tier(tier), "day": .day(reachedOn),
                "amount": .amount(amount.amount, asset: amount.asset),
            ], rule: gift.id, effect: amount)
    }

    /// Why an amount goes out again: the tier was not reached after all.
    public static func takenBack(_ given: GivenTierGift, _ amount: AssetAmount) -> ReceiptLine {
        ReceiptLine(
            "tier_gift.taken_back",
            [
                "rule": .name(given.gift), "day": .day(given.reachedOn),
                "amount": .amount(amount.amount, asset: amount.asset),
            ], rule: given.gift, effect: AssetAmount(amount.asset, -amount.amount))
    }
}

extension TierLadder {
    /// The gifts that were owed on some days by this document.
    public func gifts(on days: DayRange, through last: CalendarDay) -> [OwedTierGift] {
        guard program.hasTierGifts else { return [] }
        let events = events(through: min(last, days.until ?? last))
        let renewed = program.tiers.filter { $0.gifts.contains { $0.reachedBy.contains(.renewed) } }.map(\.id)
        let resold = program.tiers.filter { $0.prices.contains(where: \.renews) }.map(\.id)
        let reached = TierAttainment.all(
            in: events, of: program.tiers.map(\.id), renewed: Set(renewed), resold: Set(resold))
        return reached.flatMap { reached -> [OwedTierGift] in
            guard days.contains(reached.on) else { return [] }
            return (program.tier(reached.tier)?.gifts ?? []).filter { $0.reachedBy.contains(reached.way) }.map {
                OwedTierGift(gift: $0, tier: reached.tier, reachedOn: reached.on)
            }
        }
    }
}
