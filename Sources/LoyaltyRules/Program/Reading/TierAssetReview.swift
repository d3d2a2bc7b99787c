/// Holds assets that bring a tier to what a tier can follow: whole pieces, with an end that is known on the day on which they
/// come in (TIER-09).
enum TierAssetReview {
    static func check(
        _ assets: [Asset], tiers: [Tier], earning: [EarningRule], terms: ProgramTerms, _ context: ReadingContext
    ) {
        for (place, asset) in assets.enumerated() where asset.tier != nil {
            var keys = unfit(asset)
            if place == 0 { keys.append("assets[0]") }
            if asset.tier == tiers.first?.id { keys.append("tier: \(asset.tier ?? "")") }
            if earning.contains(where: { $0.asset == asset.id && $0.expiry != nil }) { keys.append("earning[].expires") }
            let gifts = tiers.flatMap(\.gifts).filter { gift in gift.gives.contains { $0.asset == asset.id } }
            if gifts.contains(where: { $0.expiry != nil }) { keys.append("tiers[].gifts[].expires") }
            if terms.transfers.contains(where: { $0.asset == asset.id }) { keys.append("transfers[]") }
            if terms.conversions.contains(where: { $0.from == asset.id }) { keys.append("conversions[]") }
            if terms.pool?.asset == asset.id { keys.append("pool") }
            guard !keys.isEmpty else { continue }
            let mark = context.marks["assets." + asset.id] ?? DocumentMark(line: 1, column: 1)
            context.log.add("tier_asset_terms", ["asset": asset.id, "keys": keys.joined(separator: ", ")], at: mark)
        }
    }

    private static func unfit(_ asset: Asset) -> [String] {
        var keys: [String] = []
        if asset.decimals > 0 { keys.append("decimals") }
        if asset.available != nil { keys.append("available_after") }
        if asset.debt != nil { keys.append("debt") }
        guard let terms = asset.expiry else { return keys }
        if !terms.extendedBy.isEmpty { keys.append("expires.extended_by") }
        if !terms.monthsByTier.isEmpty { keys.append("expires.months_by_tier") }
        if terms.inactiveMonths != nil { keys.append("expires.inactive_months") }
        if terms.atMostMonths != nil { keys.append("expires.at_most_months") }
        if terms.onlyAfterNotice != nil { keys.append("expires.only_after_notice") }
        if terms.reinstate != nil { keys.append("expires.reinstate") }
        return keys
    }
}
