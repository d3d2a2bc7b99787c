/// Shares above the whole, and percentages whose sign is missing: `95` for `95%`.
enum ShareCheck {
    /// From five times on, a percentage on top is taken for a slip.
    private static let most = Rate(millionths: 5_000_000)

    static func check(_ log: inout FindingLog) {
        for price in log.program.memberPrices { shares(price.shares, at: "member_prices." + price.id, &log) }
        for reward in log.program.rewards { shares(reward.shareByTier, at: "rewards." + reward.id, &log) }
        for rule in log.program.earning {
            guard case .percent = rule.basis, let rate = rule.rates.max(), rate >= most else { continue }
            let values = ["rate": rate.description, "percent": rate.percentText, "instead": rate.description + "%"]
            log.warning("percent_missing", values, at: "earning." + rule.id)
        }
    }

    private static func shares(_ shares: [Rate], at place: String, _ log: inout FindingLog) {
        guard let rank = shares.firstIndex(where: { $0 > .one }) else { return }
        let tiers = log.program.tiers
        let values = [
            "tier": rank < tiers.count ? tiers[rank].id : "", "rate": shares[rank].percentText,
            "percent": shares[rank].description + "%", "share": Rate(millionths: shares[rank].millionths / 100).description,
        ]
        log.problem("share_above_whole", values, at: place)
    }
}
