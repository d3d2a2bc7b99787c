/// Rules that follow one another in time, with days between them or days that both have.
enum SuccessionCheck {
    /// Rules that lie further apart belong to different occasions, for example two Spring Festivals.
    static let longestGapDays = 92

    /// What makes two rules one promise that is renewed.
    private struct Promise: Hashable {
        let asset: String
        let kinds: [FolioKind]
        let basis: EarningBasis?
        let condition: Condition?
        let stack: String?
        let datedBy: DatedBy
    }

    static func check(_ log: inout FindingLog) {
        let dated = log.program.earning.filter { $0.dates != .always }
        var promises: [Promise] = []
        var rules: [Promise: [EarningRule]] = [:]
        for rule in dated {
            let promise = Promise(
                asset: rule.asset, kinds: rule.kinds.sorted { $0.rawValue < $1.rawValue },
                basis: rule.stack == nil ? sorted(rule.basis) : nil, condition: rule.condition,
                stack: rule.stack,
                datedBy: rule.datedBy)
            if rules[promise] == nil { promises.append(promise) }
            rules[promise, default: []].append(rule)
        }
        for promise in promises {
            let mode = log.program.stacks.first { $0.id == promise.stack }?.mode
            let sorted = (rules[promise] ?? []).sorted { first($0) < first($1) }
            compare(sorted, canOverlap: mode == .best || mode == .exclusive, &log)
        }
    }

    private static func sorted(_ basis: EarningBasis) -> EarningBasis {
        switch basis {
        case .spend(let categories, let includes): .spend(categories: categories.sorted(), includes: includes)
        case .percent(let rules, let withoutTier): .percent(of: rules.sorted(), withoutTier: withoutTier)
        default: basis
        }
    }

    private static func first(_ rule: EarningRule) -> Int { rule.dates.from?.number ?? Int.min }

    private static func compare(_ rules: [EarningRule], canOverlap: Bool, _ log: inout FindingLog) {
        var last: EarningRule?
        for rule in rules {
            defer { if last == nil || end(rule) > end(last ?? rule) { last = rule } }
            guard let before = last, let from = rule.dates.from, let until = before.dates.until else {
                if let before = last, !canOverlap { overlap(rule, before, &log) }
                continue
            }
            if from <= until {
                if !canOverlap { overlap(rule, before, &log) }
            } else if from.number - until.number > 1, from.number - until.number - 1 <= longestGapDays {
                let values = [
                    "earlier": before.id, "from": until.adding(days: 1).description,
                    "until": from.adding(days: -1).description, "days": "\(from.number - until.number - 1)",
                ]
                log.warning("dates_gap", values, at: "earning." + rule.id)
            }
        }
    }

    private static func end(_ rule: EarningRule) -> Int { rule.dates.until?.number ?? Int.max }

    private static func overlap(_ rule: EarningRule, _ before: EarningRule, _ log: inout FindingLog) {
        let from = [rule.dates.from, before.dates.from].compactMap { $0 }.max()
        let until = [rule.dates.until, before.dates.until].compactMap { $0 }.min()
        let values = [
            "earlier": before.id, "from": from?.description ?? "…", "until": until?.description ?? "…",
        ]
        log.warning("dates_overlap", values, at: "earning." + rule.id)
    }
}
