/// Certificates that are good for no night at all (ADV-20).
enum CertificateCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        for reward in program.rewards {
            guard let cover = reward.cover, let upTo = cover.upTo, let covered = program.reward(cover.reward) else { continue }
            let prices: [Int64]
            switch covered.price {
            case .fixed(let points): prices = [points]
            default:
                let cells = covered.price.cells
                prices = cells.filter { cover.awardCategories.isEmpty || cover.awardCategories.contains($0.category) }.map(\.points)
            }
            let share = covered.shareByTier.min() ?? .one
            let cheapest = prices.min().map {
                Int64(clamping: Rounding.ceiling.divide(Int128($0) * Int128(share.millionths), by: 1_000_000))
            }
            guard let cheapest, cheapest > upTo + cover.topUp else { continue }
            let words = ProgramWords(program: program)
            log.warning(
                "certificate_never_good",
                ["price": words.amount(cheapest, of: covered.asset), "most": words.amount(upTo + cover.topUp, of: covered.asset)],
                at: "rewards." + reward.id)
        }
    }
}
