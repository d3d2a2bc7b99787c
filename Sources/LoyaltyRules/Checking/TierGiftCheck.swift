/// Gifts of tiers that nobody can get, because the tier is not reached in the ways that they name (TIER-13).
enum TierGiftCheck {
    static func check(_ log: inout FindingLog) {
        for tier in log.program.tiers {
            for gift in tier.gifts {
                let missing = gift.reachedBy.filter { !isWay($0, to: tier) }
                guard !missing.isEmpty else { continue }
                log.warning(
                    "gift_out_of_reach", ["gift": gift.id, "ways": missing.map(\.rawValue).joined(separator: ", ")], saying: ["ways": .ways(missing)],
                    at: "tiers." + tier.id)
            }
        }
    }

    private static func isWay(_ way: TierGift.Way, to tier: Tier) -> Bool {
        switch way {
        case .counted: tier.attain != nil || tier.lifetime != nil || tier.challenge?.keep != nil
        case .purchased: tier.prices.contains { !$0.isGift }
        case .gifted: tier.prices.contains(where: \.isGift)
        case .granted: tier.grant != nil
        case .challenge: tier.challenge != nil
        case .renewed: tier.attain != nil || tier.retain != nil
        }
    }
}
