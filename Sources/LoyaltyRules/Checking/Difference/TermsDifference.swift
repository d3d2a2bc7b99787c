/// What has changed in membership, gifts, sale of points, notice and the limits of staff.
enum TermsDifference {
    static func compare(_ log: inout ChangeLog) {
        let (old, new) = (log.old.terms, log.new.terms)
        for role in Set(old.adjustments.limits.keys).union(new.adjustments.limits.keys).sorted() {
            log.field(
                "adjustment_limit", old.adjustments.limits[role], new.adjustments.limits[role],
                at: "adjustments",
                values: ["role": role]
            ) { words, limit in
                words.limit(limit, of: words.program.points.id)
            }
        }
        log.field("adjustment_budgets", old.adjustments.budgets, new.adjustments.budgets, at: "adjustments") { words, budgets in
            words.budgets(budgets)
        }
        membership(old.membership, new.membership, &log)
        log.list("transfer", "transfers", \.terms.transfers, id: \.asset, added: .better) {
            log, one, other, place in
            log.field("transfer_most", one.atMostPerYear, other.atMostPerYear, at: place, Improvement.higher)
            {
                $0.amount($1, of: one.asset)
            }
            log.field("transfer_least", one.atLeast, other.atLeast, at: place, Improvement.lower) {
                $0.amount($1, of: one.asset)
            }
            log.field("transfer_fee", one.fee, other.fee, at: place, Improvement.fee) { $0.fee($1, of: one.asset) }
        }
        log.list("purchase", "purchases", \.terms.purchases, id: \.asset, added: .better) {
            log, one, other, place in
            log.field("purchase_rate", one.rate, other.rate, at: place, Improvement.higher) { $1.description }
            log.field("purchase_most", one.atMostPerYear, other.atMostPerYear, at: place, Improvement.higher)
            {
                $0.amount($1, of: one.asset)
            }
            log.field("purchase_least", one.atLeast, other.atLeast, at: place, Improvement.lower) {
                $0.amount($1, of: one.asset)
            }
            log.field("purchase_step", one.step ?? 1, other.step ?? 1, at: place, Improvement.lower) {
                $0.amount($1, of: one.asset)
            }
        }
        conversions(&log)
        pool(old.pool, new.pool, &log)
        log.list("settlement", "settlement", \.terms.settlement, id: \.asset, added: .neutral) {
            log, one, other, place in
            log.field("settlement_charge", one.charge, other.charge, at: place) { $1.description }
            log.field("settlement_credit", one.credit, other.credit, at: place) { $1.description }
        }
        log.field("hold_days", old.holds.atMostDays, new.holds.atMostDays, at: "holds", Improvement.higher) { "\($1)" }
        log.field("notice_days", old.notice.days, new.notice.days, at: "notice", Improvement.higher) {
            "\($1)"
        }
        log.field("back_to_back", old.backToBack, new.backToBack, at: "back_to_back", joined) { words, terms in
            terms.map { "\($0.nightsBetween)" } ?? ProgramWords.nothing
        }
        log.field("leap_birthday", old.leapBirthday, new.leapBirthday, at: "born_29_february") { $0.word("leap", $1.rawValue) }
    }

    private static func conversions(_ log: inout ChangeLog) {
        log.list("conversion", "conversions", \.terms.conversions, id: \.id, added: .better) { log, one, other, place in
            log.field("conversion_rate", one.rate, other.rate, at: place, Improvement.higher) { $1.description }
            log.field("conversion_most", one.atMostPerYear, other.atMostPerYear, at: place, Improvement.higher) {
                $0.amount($1, of: one.from)
            }
            log.field("conversion_least", one.atLeast, other.atLeast, at: place, Improvement.lower) {
                $0.amount($1, of: one.from)
            }
            log.field("conversion_step", one.step ?? 1, other.step ?? 1, at: place, Improvement.lower) {
                $0.amount($1, of: one.from)
            }
            log.field("conversion_fee", one.fee, other.fee, at: place, Improvement.fee) { $0.fee($1, of: one.from) }
        }
    }

    private static func pool(_ old: PoolTerms?, _ new: PoolTerms?, _ log: inout ChangeLog) {
        guard let old, let new else {
            return log.field("pool_open", old != nil, new != nil, at: "pool", { _, open in open ? .better : .worse }) { $0.flag($1) }
        }
        log.field("pool_asset", old.asset, new.asset, at: "pool") { $0.named($1) }
        log.field("pool_members", old.members, new.members, at: "pool", Improvement.higher) { "\($1)" }
        log.field("pool_most", old.atMostPerYear, new.atMostPerYear, at: "pool", Improvement.higher) {
            $0.amount($1, of: $0.program.terms.pool?.asset ?? old.asset)
        }
        log.field("pool_least", old.atLeast, new.atLeast, at: "pool", Improvement.lower) {
            $0.amount($1, of: $0.program.terms.pool?.asset ?? old.asset)
        }
    }

    /// The more stays are one, the fewer count.
    private static func joined(_ old: BackToBackTerms?, _ new: BackToBackTerms?) -> ProgramChange.Direction {
        (old?.nightsBetween ?? -1) < (new?.nightsBetween ?? -1) ? .worse : .better
    }

    private static func membership(_ old: MembershipTerms?, _ new: MembershipTerms?, _ log: inout ChangeLog) {
        guard let old, let new else {
            // Membership without a term holds for ever.
            return log.field(
                "membership_term", old?.months, new?.months, at: "membership", Improvement.higherOrNone
            ) {
                $0.months($1)
            }
        }
        log.field("membership_months", old.months, new.months, at: "membership", Improvement.higher) {
            $0.months($1)
        }
        log.field("membership_renewal", old.renewal, new.renewal, at: "membership", Improvement.requirement) {
            $0.requirement($1)
        }
        log.field("membership_by_tier", old.byTier, new.byTier, at: "membership") { $0.memberships($1) }
        log.field(
            "membership_forfeits", old.forfeits, new.forfeits, at: "membership",
            { _, lost in lost ? .worse : .better }
        ) {
            $0.flag($1)
        }
    }
}
