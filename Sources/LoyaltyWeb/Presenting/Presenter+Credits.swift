import LoyaltyRules
import LoyaltyService

extension Presenter {
    /// What was given by hand, with names for persons and hotels.
    func credits(_ lines: [CreditBoard.Line], name: (CreditBoard.Line) -> String) -> [CreditLine] {
        lines.map { line in
            CreditLine(
                name: name(line), asset: program.name(of: line.asset, in: language), today: figure(line, .day),
                month: figure(line, .month))
        }
    }

    /// What somebody may still give, in a sentence for each limit; empty without one.
    func creditsLeft(_ board: CreditBoard) -> [String] {
        board.lines.flatMap { line in
            CreditBudget.Period.allCases.compactMap { line.limits[$0] }.map { use in
                let words = [use.given, use.atMost, use.left].map { renderer.word(.amount($0, asset: use.asset)) }
                return web(Self.key(use), words[0], words[1], words[2])
            }
        }
    }

    private static func key(_ use: CreditUse) -> String {
        switch (use.per, use.every) {
        case (.agent, .day): "credits.left_agent_day"
        case (.agent, .month): "credits.left_agent_month"
        case (.property, .day): "credits.left_property_day"
        case (.property, .month): "credits.left_property_month"
        }
    }

    private func figure(_ line: CreditBoard.Line, _ period: CreditBudget.Period) -> CreditLine.Figure {
        let given = amount(line.given[period] ?? 0, of: line.asset)
        guard let limit = line.limits[period] else { return CreditLine.Figure(given: given) }
        return CreditLine.Figure(
            given: given, most: amount(limit.atMost, of: line.asset),
            left: web("credits.left", amount(limit.left, of: line.asset), "\(limit.freesOn)"), isUsedUp: limit.left == 0)
    }
}
