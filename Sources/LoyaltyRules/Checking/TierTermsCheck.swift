/// Tiers that nobody reaches, that fall upwards, or whose prices stand the wrong way round.
enum TierTermsCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        for (rank, tier) in program.tiers.enumerated() {
            let place = "tiers." + tier.id
            if rank > 0, tier.attain == nil, tier.prices.isEmpty, tier.grant == nil, tier.challenge == nil,
                tier.lifetime == nil, !program.tierAssets.values.contains(where: { $0.tier == tier.id })
            {
                log.warning("tier_out_of_reach", at: place)
            }
            if case .to(let target) = tier.fall, program.rank(of: target) >= rank {
                log.problem("falls_not_down", ["target": target], at: place)
            }
            // What keeping asks is counted on the last day of the term: of a calendar year that is not over, that is little.
            if case .endOfMonth(let month, _) = tier.validity, month < 12, let retain = tier.retain {
                for leaf in retain.counters where leaf.window == .calendarYear && leaf.bounds.atLeast != nil {
                    log.warning("retain_part_of_year", ["counter": leaf.counter, "months": "\(month)"], at: place)
                }
            }
            for price in tier.prices {
                for from in price.from where program.rank(of: from) >= rank {
                    log.problem("price_from_above", ["price": price.id, "from": from], at: place)
                }
            }
        }
        for (rank, tier) in program.tiers.enumerated() {
            for higher in program.tiers[(rank + 1)...] { compare(tier, with: higher, &log) }
        }
    }

    /// Prices in the same coin, for the same buyers and the same time, must rise with the tier.
    private static func compare(_ lower: Tier, with higher: Tier, _ log: inout FindingLog) {
        let program = log.program
        for dear in lower.prices {
            for cheap in higher.prices
            where dear.asset == cheap.asset && dear.isGift == cheap.isGift && dear.amount > cheap.amount
                && (dear.validity ?? lower.validity) == (cheap.validity ?? higher.validity)
                && sharesBuyers(dear, lower, cheap, higher, program)
            {
                let words = ProgramWords(program: program)
                func figure(_ price: TierPrice) -> String {
                    price.asset.map { words.amount(price.amount, of: $0) + " " + $0 }
                        ?? words.money(price.amount)
                }
                let values = [
                    "price": figure(dear), "higher": higher.id, "higher_price": figure(cheap),
                ]
                log.warning("lower_tier_dearer", values, at: "tiers." + lower.id)
            }
        }
    }

    private static func sharesBuyers(
        _ one: TierPrice, _ tier: Tier, _ other: TierPrice, _ second: Tier, _ program: Program
    ) -> Bool {
        !buyers(one, tier, program).isDisjoint(with: buyers(other, second, program))
    }

    private static func buyers(_ price: TierPrice, _ tier: Tier, _ program: Program) -> Set<String> {
        price.from.isEmpty ? Set(program.tiers.prefix(program.rank(of: tier.id)).map(\.id)) : Set(price.from)
    }
}
