/// Stacks of fewer than two rules, and rules of an exclusive stack that never get a turn.
enum StackCheck {
    static func check(_ log: inout FindingLog) {
        for stack in log.program.stacks {
            let rules = log.program.earning.filter { $0.stack == stack.id }
            if rules.count < 2 {
                log.warning("stack_small", ["count": "\(rules.count)"], at: "stacks." + stack.id)
            }
            guard stack.mode == .exclusive else { continue }
            for (index, rule) in rules.enumerated() {
                let earlier = rules[..<index].first { other in
                    other.condition == nil && other.dates == .always
                        && Set(other.kinds).isSuperset(of: rule.kinds)
                }
                guard let earlier else { continue }
                log.problem(
                    "never_its_turn", ["earlier": earlier.id, "stack": stack.id], at: "earning." + rule.id)
            }
        }
    }
}
