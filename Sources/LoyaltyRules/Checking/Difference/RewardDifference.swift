/// What has changed in rewards and in what members pay of list prices.
enum RewardDifference {
    static func compare(_ log: inout ChangeLog) {
        log.list("reward", "rewards", \.rewards, id: \.id, name: \.name, added: .better) {
            log, one, other, place in
            log.field("reward_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("reward_asset", one.asset, other.asset, at: place) { $0.named($1) }
            if one.price != other.price {
                log.field("reward_price", one, other, at: place, { price($0.price, $1.price) }) {
                    $0.price($1.price, of: $1.asset)
                }
            }
            log.byTier("reward_share", at: place, { share(one, $0) }, { share(other, $0) }, Improvement.lower)
            {
                $0.percent($1)
            }
            log.condition("reward_condition", one.condition, other.condition, at: place)
            log.field("reward_free_nights", one.freeNights, other.freeNights, at: place, Improvement.present)
            {
                $0.freeNights($1)
            }
            log.field("reward_cover", one.cover, other.cover, at: place) { words, cover in
                cover.map { words.cover($0) } ?? ProgramWords.nothing
            }
            log.field("reward_for_nights", one.nightsEach, other.nightsEach, at: place, Improvement.higher) { "\($1)" }
            log.field("reward_nights_priced", one.nightsPriced, other.nightsPriced, at: place) { $0.word("priced", $1.rawValue) }
            log.field("reward_worth", one.worth, other.worth, at: place) {
                $1.map($0.money) ?? ProgramWords.nothing
            }
            log.field("reward_cost", one.cost, other.cost, at: place) {
                $1.map($0.money) ?? ProgramWords.nothing
            }
            log.field("reward_gives", one.gives, other.gives, at: place, Improvement.amounts) {
                $0.amounts($1)
            }
            log.field("reward_redeemed_by", one.redeemedBy, other.redeemedBy, at: place, Improvement.more) {
                $0.words("redeemer", $1.map(\.rawValue))
            }
            log.field("reward_partner", one.partner, other.partner, at: place) { $0.named($1) }
        }
        log.list("member_price", "member_prices", \.memberPrices, id: \.id, name: \.name, added: .better) {
            log, one, other, place in
            log.field("member_price_name", one.name, other.name, at: place) { $0.name($1) }
            EarningDifferences.categories("member_price", one.categories, other.categories, at: place, &log)
            log.byTier(
                "member_price_share", at: place, { rate(one.shares, $0) }, { rate(other.shares, $0) },
                Improvement.lower
            ) { $0.percent($1) }
            log.condition("member_price_condition", one.condition, other.condition, at: place)
        }
        log.list("benefit", "benefits", \.benefits, id: \.id, name: \.name, added: .better) { log, one, other, place in
            log.field("benefit_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("benefit_values", one.values, other.values, at: place, Improvement.benefit) { $0.benefits($1) }
            log.field("benefit_exceptions", one.exceptions, other.exceptions, at: place) { $0.exceptions($1) }
        }
    }

    private static func share(_ reward: Reward, _ rank: Int) -> Rate { rate(reward.shareByTier, rank) }

    private static func rate(_ rates: [Rate], _ rank: Int) -> Rate {
        rates.isEmpty ? .one : rates[min(rank, rates.count - 1)]
    }

    private static func price(_ old: Price, _ new: Price) -> ProgramChange.Direction {
        switch (old, new) {
        case (.fixed(let before), .fixed(let after)): return Improvement.lower(before, after)
        case (.chart(let before), .chart(let after)):
            let directions = after.compactMap { cell in
                before.first { $0.category == cell.category && $0.season == cell.season }
                    .map { Improvement.lower($0.points, cell.points) }
            }
            return before.count == after.count && directions.count == after.count
                ? Improvement.together(directions) : .neutral
        case (
            .pointsAndMoney(let full, let least, _, let money),
            .pointsAndMoney(let nowFull, let nowLeast, _, let nowMoney)
        ):
            return Improvement.together([
                Improvement.lower(full, nowFull), Improvement.lower(least, nowLeast),
                Improvement.lower(money, nowMoney),
            ])
        case (
            .billShare(let points, let money, let share, let step),
            .billShare(let now, let off, let most, let nowStep)
        ):
            return Improvement.together([
                Improvement.higher(
                    Fraction(Int128(money), over: Int128(points)), Fraction(Int128(off), over: Int128(now))),
                Improvement.higher(share, most), Improvement.lower(step, nowStep),
            ])
        default: return .neutral
        }
    }
}
