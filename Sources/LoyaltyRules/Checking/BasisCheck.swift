/// Earning rules and counters whose basis never occurs: nights of a bill, money of an event, a percentage of nothing.
enum BasisCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        let situations = Situations(program)
        for rule in program.earning {
            let kinds = rule.kinds.map(\.rawValue).joined(separator: ", ")
            let place = "earning." + rule.id
            if rule.nightsOn != nil, rule.basis != .nights, !rule.kinds.contains(.stay) {
                log.problem(
                    "basis_without_stay", ["kinds": kinds, "basis": "night"],
                    saying: ["kinds": .kinds(rule.kinds), "basis": .word("program.basis.night")], at: place)
            }
            switch rule.basis {
            case .spend(let categories, _):
                if categories.isEmpty { log.problem("categories_empty", at: place) }
                if !rule.kinds.contains(where: FolioKind.consumption.contains) {
                    log.problem("money_of_event", ["kinds": kinds], saying: ["kinds": .kinds(rule.kinds)], at: place)
                }
            case .nights, .rooms:
                if !rule.kinds.contains(.stay) {
                    let basis = rule.basis == .nights ? "night" : "room"
                    log.problem(
                        "basis_without_stay", ["kinds": kinds, "basis": basis],
                        saying: ["kinds": .kinds(rule.kinds), "basis": .word("program.basis." + basis)], at: place)
                }
            case .percent(let of, _):
                let bases = program.earning.filter { of.contains($0.id) }
                let meets = situations.of(rule.kinds).contains { situation in
                    mayApply(rule, situation) && bases.contains { mayApply($0, situation) }
                }
                // A condition that never holds is told by itself.
                let alone = situations.of(rule.kinds).contains { mayApply(rule, $0) }
                if alone, !meets {
                    log.problem("percent_of_nothing", ["rules": of.joined(separator: ", ")], at: place)
                }
            case .once, .topUp: break
            }
        }
        for counter in program.counters { check(counter, &log) }
    }

    private static func check(_ counter: Counter, _ log: inout FindingLog) {
        let place = "counters." + counter.id
        let kinds = counter.kinds.map(\.rawValue).joined(separator: ", ")
        switch counter.measure {
        case .nights where !counter.kinds.contains(.stay):
            log.problem(
                "basis_without_stay", ["kinds": kinds, "basis": "night"],
                saying: ["kinds": .kinds(counter.kinds), "basis": .word("program.basis.night")], at: place)
        case .spend where !counter.kinds.contains(where: FolioKind.consumption.contains):
            log.problem("money_of_event", ["kinds": kinds], saying: ["kinds": .kinds(counter.kinds)], at: place)
        case .spend where counter.categories?.isEmpty ?? false: log.problem("categories_empty", at: place)
        // Beside stays, bills and events add no nights.
        case .nights where counter.kinds.contains(where: { $0 != .stay }):
            let others = counter.kinds.filter { $0 != .stay }
            log.warning(
                "kinds_add_nothing", ["kinds": others.map(\.rawValue).joined(separator: ", ")], saying: ["kinds": .kinds(others)], at: place)
        default: break
        }
    }

    private static func mayApply(_ rule: EarningRule, _ situation: Situation) -> Bool {
        rule.kinds.contains(situation.kind) && rule.condition?.truth(in: situation) ?? .yes != .no
    }
}
