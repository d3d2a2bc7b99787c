/// Which tiers earn alike: what a fact earns for one of them need not be worked out again for another.
enum EarningAlike {
    /// For each rank the lowest rank for which facts of a kind earn the same.
    /// - Parameters:
    ///   - rules: the rules that speak of such facts.
    ///   - counters: the counters that count them.
    static func ranks(_ rules: [EarningRule], _ counters: [Counter], tiers: Int) -> [Int] {
        let asksTier = rules.contains { rule in
            rule.condition?.asksTier ?? false || rule.factors.contains { $0.by == .tier }
        }
        let countsTier = counters.contains { $0.condition?.asksTier ?? false || $0.factors.contains { $0.by == .tier } }
        return (0..<tiers).map { rank in
            guard !asksTier, !countsTier else { return rank }
            return (0..<rank).first { lower in rules.allSatisfy { $0.rate(rank: lower) == $0.rate(rank: rank) } } ?? rank
        }
    }
}

extension Condition {
    /// Whether it asks for the tier, wherever in its tree.
    fileprivate var asksTier: Bool {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.contains(where: \.asksTier)
        case .text(let key, _): key == .tier
        default: false
        }
    }
}
