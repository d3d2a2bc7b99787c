/// Value for what costs nothing and can be told again and again: events, friends who need not spend, stays and bills of
/// any size (T6, PTS-10).
enum RepetitionCheck {
    /// The periods of a limit that ends repetition for one member.
    private static let ending: Set<Cap.Period> = [
        .member, .subject, .day, .calendarMonth, .calendarQuarter, .calendarYear, .membershipYear, .campaign,
    ]

    static func check(_ log: inout FindingLog) {
        let program = log.program
        for rule in program.earning where isRepeatable(rule, program) {
            let events = events(rule.kinds, rule.condition, program).map(\.id)
            // A limit for each friend bounds nothing where friends cost nothing.
            log.warning(
                tellsOfFriends(rule, program) ? "friends_without_end" : "repeats_without_end",
                ["events": events.joined(separator: ", "), "asset": rule.asset],
                saying: ["events": .names(events), "asset": .names([rule.asset])], at: "earning." + rule.id)
        }
        for rule in program.earning where isGivenForNothing(rule, program) {
            log.warning("given_for_nothing", ["asset": rule.asset], saying: ["asset": .names([rule.asset])], at: "earning." + rule.id)
        }
        for milestone in program.milestones {
            let counters = milestone.ways.compactMap { program.counter($0.counter) }
            guard let counter = counters.first(where: { countsFreely($0, program) }) else { continue }
            guard !milestone.gives.isEmpty || milestone.choice != nil else { continue }
            log.warning("milestone_of_events", ["counter": counter.id], at: "milestones." + milestone.id)
        }
    }

    private static func isRepeatable(_ rule: EarningRule, _ program: Program) -> Bool {
        guard rule.kinds.contains(.event), !events(rule.kinds, rule.condition, program).isEmpty else {
            return false
        }
        switch rule.basis {
        case .once, .topUp: break
        case .spend, .nights, .rooms, .percent: return false
        }
        let ends = rule.caps.contains { cap in
            // A limit for each friend is none on friends.
            ending.contains(cap.period) && (cap.period != .subject || !tellsOfFriends(rule, program))
        }
        return gives(rule) && !ends
    }

    private static func tellsOfFriends(_ rule: EarningRule, _ program: Program) -> Bool {
        events(rule.kinds, rule.condition, program).contains { $0.occurs != nil }
    }

    private static func gives(_ rule: EarningRule) -> Bool {
        rule.choice != nil || rule.rates.contains { $0.millionths > 0 }
    }

    /// Whether each stay or bill, even one that cost nothing, gives something that is as good as money.
    private static func isGivenForNothing(_ rule: EarningRule, _ program: Program) -> Bool {
        // What asks for an event is never given for a stay or bill.
        guard rule.kinds != [.event], rule.basis == .once, gives(rule), !rule.asksLeastSpend,
            rule.condition?.words(of: .event).isEmpty ?? true,
            !rule.caps.contains(where: { ending.contains($0.period) })
        else { return false }
        let given = [rule.asset] + (rule.choice?.options.flatMap { $0.gives.map(\.asset) } ?? [])
        return given.contains { (program.asset($0)?.worth?.millionths ?? 0) > 0 }
    }

    private static func countsFreely(_ counter: Counter, _ program: Program) -> Bool {
        switch counter.measure {
        case .visits: !events(counter.kinds, counter.condition, program).isEmpty
        case .points: program.earning.contains { counter.rules.contains($0.id) && isRepeatable($0, program) }
        default: false
        }
    }

    /// The events of a rule or counter that somebody tells, or that a friend brings about without spending; the others
    /// that come by themselves come once, or once a year.
    private static func events(_ kinds: [FolioKind], _ condition: Condition?, _ program: Program)
        -> [EventKind]
    {
        guard kinds.contains(.event) else { return [] }
        return program.names.events.filter { event in
            isFree(event.occurs)
                && condition?.truth(in: Situation(kind: .event, event: event.id)) ?? .yes != .no
        }
    }

    private static func isFree(_ occasion: Occasion?) -> Bool {
        switch occasion {
        case nil, .friendJoins(tells: .referrer): true
        case .friendConsumes(let fact, tells: .referrer): fact.spendAtLeast <= 0
        default: false
        }
    }
}
