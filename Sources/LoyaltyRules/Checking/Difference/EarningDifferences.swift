/// What has changed in the earning rules and milestones.
enum EarningDifferences {
    static func compare(_ log: inout ChangeLog) {
        log.order("earning_order", log.old.earning.map(\.id), log.new.earning.map(\.id), at: "earning")
        log.list("rule", "earning", \.earning, id: \.id, name: \.name, added: .better) {
            log, one, other, place in
            log.field("rule_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("rule_asset", one.asset, other.asset, at: place) { $0.named($1) }
            log.field("rule_kinds", one.kinds, other.kinds, at: place, Improvement.more) { $0.kinds($1) }
            basis(one.basis, other.basis, at: place, &log)
            log.field("rule_per", one.per ?? 1, other.per ?? 1, at: place, Improvement.lower) { $0.per($1, other.basis) }
            log.byTier(
                "rule_rate", at: place, { one.rate(rank: $0) }, { other.rate(rank: $0) }, Improvement.higher
            ) {
                $0.rate($1, of: other.basis)
            }
            limits(one, other, at: place, &log)
            time(one, other, at: place, &log)
            log.field("rule_stack", one.stack, other.stack, at: place) { $0.named($1) }
            log.field("rule_announcement", one.announcement, other.announcement, at: place) { $0.name($1) }
            log.told("rule_expiry", one.expiry, other.expiry, at: place) { $0.ownExpiry($1) }
            log.field("rule_choice", one.choice, other.choice, at: place) { $0.choice($1) }
        }
        milestones(&log)
    }

    private static func limits(
        _ one: EarningRule, _ other: EarningRule, at place: String, _ log: inout ChangeLog
    ) {
        log.field("rule_factors", one.factors, other.factors, at: place) { $0.factors($1) }
        log.field("rule_rounding", one.rounding, other.rounding, at: place, Improvement.rounding) {
            $0.word("rounding", $1.rawValue)
        }
        log.field("rule_remainder", one.remainder, other.remainder, at: place, Improvement.remainder) {
            $0.word("remainder", $1.rawValue)
        }
        log.condition("rule_condition", one.condition, other.condition, at: place)
        log.field("rule_rooms", one.roomsAtMost, other.roomsAtMost, at: place, Improvement.higherOrNone) {
            $0.limit($1)
        }
        log.field("rule_nights_on", one.nightsOn, other.nightsOn, at: place, nights) { words, days in
            words.nights(on: days)
        }
        log.field("rule_nights", one.nightsAtMost, other.nightsAtMost, at: place, Improvement.higherOrNone) {
            $0.limit($1)
        }
        log.field("rule_caps", one.caps, other.caps, at: place, Improvement.caps) { words, caps in
            words.words(caps.map { words.cap($0, of: other) })
        }
    }

    /// All nights are better than some.
    private static func nights(_ old: Set<Int>?, _ new: Set<Int>?) -> ProgramChange.Direction {
        let week = Array(1...7)
        return Improvement.more(old.map(Array.init) ?? week, new.map(Array.init) ?? week)
    }

    private static func time(
        _ one: EarningRule, _ other: EarningRule, at place: String, _ log: inout ChangeLog
    ) {
        log.field("rule_dates", one.dates, other.dates, at: place, Improvement.dates) { $0.range($1) }
        log.field("rule_dated_by", one.datedBy, other.datedBy, at: place) { $0.word("dated_by", $1.rawValue) }
        log.field("rule_prorated", one.prorated, other.prorated, at: place) { $0.flag($1) }
    }

    /// Categories that came and went by themselves; another basis as a whole.
    private static func basis(
        _ old: EarningBasis, _ new: EarningBasis, at place: String, _ log: inout ChangeLog
    ) {
        switch (old, new) {
        case (.spend(let before, let share), .spend(let after, let otherShare)):
            categories("rule", before, after, at: place, &log)
            log.field(
                "rule_includes", share, otherShare, at: place, { Improvement.more(Array($0), Array($1)) }
            ) {
                $0.words("share", $1.map(\.rawValue).sorted())
            }
        case (.topUp(let before, let rules), .topUp(let after, let others)) where rules == others:
            log.field("rule_basis", old, new, at: place, { _, _ in Improvement.higher(before, after) }) {
                $0.basis($1)
            }
        default: log.field("rule_basis", old, new, at: place) { $0.basis($1) }
        }
    }

    static func categories(
        _ noun: String, _ old: [String], _ new: [String], at place: String, _ log: inout ChangeLog
    ) {
        let added = new.filter { !old.contains($0) }
        let removed = old.filter { !new.contains($0) }
        if !added.isEmpty {
            log.add(noun + "_categories_added", [:], of: log.new, ["categories": { $0.words(added) }], .better, at: place)
        }
        if !removed.isEmpty {
            log.add(noun + "_categories_removed", [:], of: log.old, ["categories": { $0.words(removed) }], .worse, at: place)
        }
    }

    private static func milestones(_ log: inout ChangeLog) {
        log.list("milestone", "milestones", \.milestones, id: \.id, name: \.name, added: .better) {
            log, one, other, place in
            log.field("milestone_name", one.name, other.name, at: place) { $0.name($1) }
            log.field("milestone_counter", one.counter, other.counter, at: place) { $0.named($1) }
            log.field("milestone_window", one.window, other.window, at: place) { $0.window($1) }
            log.field("milestone_marks", one.marks, other.marks, at: place, marks) { words, marks in
                words.words(marks.map { words.amount($0, of: other.counter) })
            }
            log.field("milestone_ways", one.others, other.others, at: place, Improvement.more) { $0.ways($1) }
            log.field("milestone_gives", one.gives, other.gives, at: place, Improvement.amounts) {
                $0.amounts($1)
            }
            log.field("milestone_choice", one.choice, other.choice, at: place) { $0.choice($1) }
            log.condition("milestone_condition", one.condition, other.condition, at: place)
            log.field("milestone_registration", one.registration, other.registration, at: place, registration) {
                $0.named($1)
            }
        }
    }

    /// Who need not register takes part at once.
    private static func registration(_ old: String?, _ new: String?) -> ProgramChange.Direction {
        old == nil ? .worse : new == nil ? .better : .neutral
    }

    /// More marks, or lower ones, are better.
    private static func marks(_ old: [Int64], _ new: [Int64]) -> ProgramChange.Direction {
        old.count == new.count
            ? Improvement.together(zip(old, new).map(Improvement.lower)) : Improvement.more(old, new)
    }
}
