/// The steps that gifts of tiers offer: from what a tier costs, or what must be spent for it, to what it gives.
///
/// What a member gets once in a lifetime cannot go round; nor is there a rate to money where nights or stays are counted.
enum TierGiftConversions {
    /// - Parameter earned: what one unit of money earns of an asset beside; it is spent on the way to the tier.
    static func all(_ program: Program, earned: (String) -> Fraction) -> [Conversion] {
        program.tiers.flatMap { tier in
            tier.gifts.filter { $0.oncePer != .lifetime }.flatMap { gift in
                costs(of: tier, gift, program).flatMap { from, cost in
                    gift.gives.filter { $0.amount > 0 }.map { given in
                        let rate = Fraction(Int128(given.amount), over: Int128(cost))
                        let isSpent = from == .money && !sold(tier, gift).contains { $0.asset == nil && $0.amount == cost }
                        return Conversion(
                            kind: .tier, place: "tiers." + tier.id, from: from, to: .asset(given.asset),
                            rate: isSpent ? rate + earned(given.asset) : rate, lot: cost, limit: (.gift(gift.id), Fraction(Int128(cost))))
                    }
                }
            }
        }
    }

    /// What it costs to reach the tier in a way that gives the gift.
    private static func costs(of tier: Tier, _ gift: TierGift, _ program: Program) -> [(from: PumpHolding, amount: Int64)] {
        var costs = sold(tier, gift).map { price in (from: price.asset.map(PumpHolding.asset) ?? .money, amount: price.amount) }
        if gift.reachedBy.contains(.counted), let attain = tier.attain {
            costs.append((from: .money, amount: leastSpend(attain, program)))
        }
        return costs.filter { $0.amount > 0 }
    }

    private static func sold(_ tier: Tier, _ gift: TierGift) -> [TierPrice] {
        tier.prices.filter { gift.reachedBy.contains($0.isGift ? .gifted : .purchased) }
    }

    /// The least that must be spent to meet a requirement; 0 where it can be met without money.
    private static func leastSpend(_ requirement: Requirement, _ program: Program) -> Int64 {
        switch requirement {
        case .counter(let id, _, let bounds):
            program.counter(id)?.measure == .spend ? bounds.atLeast ?? 0 : 0
        case .years: 0
        case .all(let parts): parts.map { leastSpend($0, program) }.max() ?? 0
        case .any(let parts): parts.map { leastSpend($0, program) }.min() ?? 0
        case .atLeast(let least, let parts):
            parts.map { leastSpend($0, program) }.sorted().prefix(least).last ?? 0
        }
    }
}
