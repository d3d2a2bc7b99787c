/// What has changed on the ladder: thresholds, keeping, falling, terms and prices.
enum TierDifference {
    static func compare(_ log: inout ChangeLog) {
        log.order("tiers_order", log.old.tiers.map(\.id), log.new.tiers.map(\.id), at: "tiers")
        log.list("tier", "tiers", \.tiers, id: \.id, name: \.name) { log, one, other, place in
            log.field("tier_name", one.name, other.name, at: place) { $0.name($1) }
            requirement("attain", one.attain, other.attain, at: place, &log)
            requirement("retain", one.retain, other.retain, at: place, &log)
            requirement("lifetime", one.lifetime, other.lifetime, at: place, &log)
            log.field("tier_falls", one.fall, other.fall, at: place, fall) { $0.fall($1) }
            log.field(
                "tier_validity", one.validity, other.validity, at: place, { Improvement.validity($0, $1) }
            ) { $0.validity($1) }
            prices(one, other, at: place, &log)
            log.field("tier_challenge", one.challenge, other.challenge, at: place, Improvement.present) {
                $0.challenge($1)
            }
            gifts(one, other, at: place, &log)
            log.field("tier_card", one.card, other.card, at: place) { $0.card($1) }
            log.field("tier_grant", one.grant, other.grant, at: place, grant) {
                $0.grant($1)
            }
        }
    }

    /// Thresholds one by one where only they differ; the whole requirement otherwise.
    private static func requirement(
        _ what: String, _ old: Requirement?, _ new: Requirement?, at place: String, _ log: inout ChangeLog
    ) {
        guard old != new else { return }
        if let old, let new, old.form == new.form, old.leaves.count == new.leaves.count,
            zip(old.leaves, new.leaves).allSatisfy({ $0.asksTheSame(as: $1) })
        {
            for (one, other) in zip(old.leaves, new.leaves) where one != other {
                let counter = other.counter ?? "years_at"
                log.field(
                    "tier_\(what)_threshold", one, other, at: place, { Improvement.requirement($0, $1) },
                    values: ["counter": counter]
                ) { $0.requirement($1) }
            }
            return
        }
        log.field("tier_" + what, old, new, at: place, Improvement.requirement) { $0.requirement($1) }
    }

    private static func fall(_ old: TierFall, _ new: TierFall) -> ProgramChange.Direction {
        if new == .never { return .better }
        return old == .never ? .worse : .neutral
    }

    private static func grant(_ old: TierGrant?, _ new: TierGrant?) -> ProgramChange.Direction {
        guard let old, let new else { return Improvement.present(old, new) }
        return Improvement.higher(old.atMostMonths, new.atMostMonths)
    }

    private static func prices(_ old: Tier, _ new: Tier, at place: String, _ log: inout ChangeLog) {
        for price in old.prices where !new.prices.contains(where: { $0.id == price.id }) {
            log.add("tier_price_removed", ["price": price.id], of: log.old, ["amount": { $0.price(price) }], .worse, at: place)
        }
        for price in new.prices {
            guard let same = old.prices.first(where: { $0.id == price.id }) else {
                log.add("tier_price_added", ["price": price.id], of: log.new, ["amount": { $0.price(price) }], .better, at: place)
                continue
            }
            let values = ["price": price.id]
            let isSameCoin = same.asset == price.asset
            if !isSameCoin || same.amount != price.amount {
                log.field(
                    "tier_price", same, price, at: place,
                    { isSameCoin ? Improvement.lower($0.amount, $1.amount) : .neutral }, values: values
                ) {
                    $0.price($1)
                }
            }
            log.field("tier_price_from", same.from, price.from, at: place, values: values) { $0.words($1) }
            log.field("tier_price_gift", same.isGift, price.isGift, at: place, values: values) { $0.flag($1) }
            log.field("tier_price_renews", same.renews, price.renews, at: place, { $1 ? .better : .worse }, values: values) {
                $0.flag($1)
            }
            log.field(
                "tier_price_validity", same.validity, price.validity, at: place, Improvement.validity,
                values: values
            ) {
                $0.validity($1)
            }
        }
    }

    private static func gifts(_ old: Tier, _ new: Tier, at place: String, _ log: inout ChangeLog) {
        for gift in old.gifts where !new.gifts.contains(where: { $0.id == gift.id }) {
            log.add("tier_gift_removed", ["gift": gift.id], of: log.old, ["gives": { $0.tierGift(gift) }], .worse, at: place)
        }
        for gift in new.gifts {
            guard let same = old.gifts.first(where: { $0.id == gift.id }) else {
                log.add("tier_gift_added", ["gift": gift.id], of: log.new, ["gives": { $0.tierGift(gift) }], .better, at: place)
                continue
            }
            log.field(
                "tier_gift", same, gift, at: place,
                {
                    Improvement.together([
                        Improvement.amounts($0.gives, $1.gives), Improvement.more($0.reachedBy, $1.reachedBy),
                    ])
                }, values: ["gift": gift.id]
            ) { $0.tierGift($1) }
        }
    }
}
