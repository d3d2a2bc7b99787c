/// More spend, or more nights, should never earn less: limits from above in conditions need a rule that takes over.
enum SpendOrderCheck {
    static func check(_ log: inout FindingLog) {
        for rule in log.program.earning {
            for leaf in rule.condition?.musts ?? [] {
                guard let most = leaf.most else { continue }
                let next = log.program.earning.filter { takesOver(from: rule, leaf, most, $0) }
                if next.isEmpty {
                    log.warning("limit_from_above", values(leaf, most, log.program), at: "earning." + rule.id)
                } else {
                    fall(rule, next, leaf, most, &log)
                }
            }
        }
    }

    /// Whether a rule applies to the next greater spend.
    private static func takesOver(
        from rule: EarningRule, _ leaf: Condition, _ most: Int64, _ other: EarningRule
    ) -> Bool {
        guard other.id != rule.id, other.asset == rule.asset, Set(other.kinds).isSuperset(of: rule.kinds)
        else {
            return false
        }
        guard let same = other.condition?.musts.first(where: { $0.asksTheSame(as: leaf) }) else {
            // Without a limit of its own it applies below it, too, unless the stack lets only one rule speak.
            return rule.stack != nil && rule.stack == other.stack
        }
        let bounds = same.bounds
        return bounds?.atLeast.map { $0 <= most + 1 } ?? false && bounds?.atMost.map { $0 > most } ?? true
    }

    /// The rule that takes over must give at least as much just above the limit as the rule gave just below it.
    private static func fall(
        _ rule: EarningRule, _ next: [EarningRule], _ leaf: Condition, _ most: Int64, _ log: inout FindingLog
    ) {
        let same = next.filter { isLike($0.basis, rule.basis) }
        guard same.count == next.count else { return }
        for (rank, tier) in log.program.tiers.enumerated() {
            let best = same.map { $0.rate(rank: rank) }.max() ?? rule.rate(rank: rank)
            guard best < rule.rate(rank: rank) else { continue }
            var values = values(leaf, most, log.program)
            values["tier"] = tier.id
            values["rate"] = rule.rate(rank: rank).description
            values["next_rate"] = best.description
            values["next"] = same.map(\.id).joined(separator: ", ")
            return log.warning("bracket_falls", values, at: "earning." + rule.id)
        }
    }

    private static func isLike(_ left: EarningBasis, _ right: EarningBasis) -> Bool {
        switch (left, right) {
        case (.spend, .spend), (.nights, .nights), (.rooms, .rooms), (.once, .once): true
        case (.percent(let one, _), .percent(let other, _)): Set(one) == Set(other)
        default: false
        }
    }

    private static func values(_ leaf: Condition, _ most: Int64, _ program: Program) -> [String: String] {
        if case .number = leaf { return ["what": "nights", "most": Formats.grouped(most)] }
        return ["what": "spend", "most": ProgramWords(program: program).money(most)]
    }
}

extension Condition {
    /// The bounds of a question about spend or nights.
    fileprivate var bounds: Bounds? {
        switch self {
        case .spend(_, _, let bounds), .number(.nights, let bounds): bounds
        default: nil
        }
    }

    fileprivate var most: Int64? { bounds?.atMost }

    fileprivate func asksTheSame(as other: Condition) -> Bool {
        switch (self, other) {
        case (.spend(let one, let share, _), .spend(let other, let otherShare, _)): one == other && share == otherShare
        case (.number(.nights, _), .number(.nights, _)): true
        default: false
        }
    }
}
