/// Rates, prices and shares that get worse for a higher tier (TIER-17).
enum TierRateCheck {
    static func check(_ log: inout FindingLog) {
        for rule in log.program.earning {
            compare(rule.rates, isWorse: <, "rate_falls", at: "earning." + rule.id, &log)
        }
        for price in log.program.memberPrices {
            compare(price.shares, isWorse: >, "share_rises", at: "member_prices." + price.id, &log)
        }
        for reward in log.program.rewards {
            compare(reward.shareByTier, isWorse: >, "share_rises", at: "rewards." + reward.id, &log)
        }
    }

    private static func compare(
        _ rates: [Rate], isWorse: (Rate, Rate) -> Bool, _ key: String, at place: String,
        _ log: inout FindingLog
    ) {
        let tiers = log.program.tiers
        let isShare = key == "share_rises"
        for rank in rates.indices.dropFirst()
        where rank < tiers.count && isWorse(rates[rank], rates[rank - 1]) && !(isShare && rates[rank] > .one) {
            let values = [
                "tier": tiers[rank].id, "rate": isShare ? rates[rank].percentText : rates[rank].description,
                "lower": tiers[rank - 1].id,
                "lower_rate": isShare ? rates[rank - 1].percentText : rates[rank - 1].description,
            ]
            log.warning(key, values, at: place)
        }
    }
}
