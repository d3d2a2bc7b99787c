/// Value for events that cost nothing and can be told again and again (T6, PTS-10).
enum RepetitionCheck {
    /// The periods of a limit that ends repetition for one member.
    private static let ending: Set<Cap.Period> = [
        .member, .subject, .calendarMonth, .calendarYear, .membershipYear, .campaign,
    ]

    static func check(_ log: inout FindingLog) {
        let program = log.program
        for rule in program.earning where isRepeatable(rule, program) {
            let events = events(rule.kinds, rule.condition, program).map(\.id)
            log.warning(
                "repeats_without_end", ["events": events.joined(separator: ", "), "asset": rule.asset],
                at: "earning." + rule.id)
        }
        for milestone in program.milestones {
            guard let counter = program.counter(milestone.counter), countsFreely(counter, program) else {
                continue
            }
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
        let gives = rule.choice != nil || rule.rates.contains { $0.millionths > 0 }
        return gives && !rule.caps.contains { ending.contains($0.period) }
    }

    private static func countsFreely(_ counter: Counter, _ program: Program) -> Bool {
        switch counter.measure {
        case .visits: !events(counter.kinds, counter.condition, program).isEmpty
        case .points: program.earning.contains { counter.rules.contains($0.id) && isRepeatable($0, program) }
        default: false
        }
    }

    /// The events of a rule or counter that somebody tells; those that come by themselves come once a year.
    private static func events(_ kinds: [FolioKind], _ condition: Condition?, _ program: Program)
        -> [EventKind]
    {
        guard kinds.contains(.event) else { return [] }
        return program.names.events.filter { event in
            event.occurs == nil
                && condition?.truth(in: Situation(kind: .event, event: event.id)) ?? .yes != .no
        }
    }
}
