extension Program {
    /// Every condition of the document.
    var conditions: [Condition] {
        let parts: [[Condition?]] = [
            earning.map(\.condition), counters.map(\.condition), milestones.map(\.condition),
            rewards.map(\.condition), memberPrices.map(\.condition), names.events.map { $0.occurs?.condition },
        ]
        return parts.joined().compactMap { $0 }
    }
}

extension Price {
    /// The cells of an award chart; none for other prices.
    var cells: [ChartCell] {
        if case .chart(let cells) = self { return cells }
        return []
    }
}

extension EarningRule {
    /// Whether nothing comes of it unless something is spent.
    var asksLeastSpend: Bool {
        condition?.musts.contains { must in
            if case .spend(_, _, let bounds) = must { return (bounds.atLeast ?? 0) > 0 }
            return false
        } ?? false
    }
}
