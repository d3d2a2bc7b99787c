/// Conditions that can never hold: of earning rules, counters, milestones, rewards and member prices.
enum ReachCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        let situations = Situations(program)
        for rule in program.earning {
            let place = "earning." + rule.id
            let isBounded = rule.datedBy == .stay && !rule.prorated && rule.dates != .always
            let dates: [Condition] = isBounded ? [.dates(rule.dates)] : []
            check(rule.condition, also: dates, kinds: rule.kinds, situations, at: place, &log)
            for cap in rule.caps where cap.amount == 0 || cap.times == 0 {
                log.problem("cap_zero", ["period": cap.period.rawValue], saying: ["period": .period(cap.period)], at: place)
            }
        }
        for counter in program.counters {
            check(counter.condition, kinds: counter.kinds, situations, at: "counters." + counter.id, &log)
        }
        for milestone in program.milestones {
            let kinds = milestone.ways.flatMap { program.counter($0.counter)?.movingKinds ?? FolioKind.allCases }.uniqued()
            check(milestone.condition, kinds: kinds, situations, at: "milestones." + milestone.id, &log)
        }
        for reward in program.rewards {
            checkPrice(reward.condition, situations, at: "rewards." + reward.id, &log)
        }
        for price in program.memberPrices {
            checkPrice(price.condition, situations, at: "member_prices." + price.id, &log)
        }
    }

    /// A price is asked for a stay of which nothing is booked or charged yet: what a bill, an event or a booking would tell
    /// is not known.
    private static func checkPrice(
        _ condition: Condition?, _ situations: Situations, at place: String, _ log: inout FindingLog
    ) {
        check(condition, kinds: [.stay], situations, at: place, &log)
        let stays = situations.of([.stay])
        guard let condition, condition.impossible(in: stays) == nil, Contradiction.all(in: condition).isEmpty,
            let part = condition.impossible(in: stays.map { $0.with { $0.isPrice = true } })
        else { return }
        log.problem(
            "price_before_booking", ["part": ProgramWords(program: log.program).condition(part)],
            saying: ["part": .condition(part)], at: place)
    }

    private static func check(
        _ condition: Condition?, also dates: [Condition] = [], kinds: [FolioKind], _ situations: Situations,
        at place: String, _ log: inout FindingLog
    ) {
        guard let condition else { return }
        for case .text(_, let patterns) in condition.leaves {
            guard let joined = patterns.map(\.text).first(where: holdsComma) else { continue }
            log.warning("word_joined", ["found": joined], at: place)
        }
        let words = ProgramWords(program: log.program)
        if condition.leaves.contains(where: isEmpty) {
            log.problem(
                "choice_empty", ["part": words.condition(condition)], saying: ["part": .condition(condition)], at: place)
            return
        }
        let found = Contradiction.all(in: .all([condition] + dates))
        for one in found {
            let values = ["one": words.condition(one.one), "other": words.condition(one.other)]
            log.add(
                one.isWhole ? .problem : .warning, one.isWhole ? "contradiction" : "branch_contradiction",
                values, saying: ["one": .condition(one.one), "other": .condition(one.other)], at: place)
        }
        guard !found.contains(where: \.isWhole), let part = condition.impossible(in: situations.of(kinds))
        else { return }
        let values = ["part": words.condition(part), "kinds": kinds.map(\.rawValue).joined(separator: ", ")]
        // One slip, one finding: an event is asked for, and the rule is not told to listen to events.
        if case .text(.event, let events) = part, !kinds.contains(.event) {
            let names = events.map(\.text).joined(separator: ", ")
            let listens = kinds.map(\.rawValue).joined(separator: ", ")
            log.problem("event_without_of", ["events": names, "kinds": listens], saying: ["events": .names(events.map(\.text)), "kinds": .kinds(kinds)], at: place)
            return
        }
        log.problem("never_holds", values, saying: ["part": .condition(part), "kinds": .kinds(kinds)], at: place)
    }

    /// Whether a full-width comma keeps two words together as one that nothing is ever called.
    private static func holdsComma(_ word: String) -> Bool {
        StrayCharacter.all(in: word[...]).contains { $0.instead == "," }
    }

    /// A question without any answer to choose: no weekday, no month, no word.
    private static func isEmpty(_ leaf: Condition) -> Bool {
        switch leaf {
        case .weekday(let days), .nightWeekday(let days), .dayOfMonth(let days), .month(let days):
            days.isEmpty
        case .text(_, let words): words.isEmpty
        case .spend(let categories, _, _): categories?.isEmpty ?? false
        default: false
        }
    }
}
