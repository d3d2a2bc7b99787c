import LoyaltyRules
import PortableSQL

/// What was given by hand in the present day and month, by whom and at which hotel, and what may still be given.
public struct CreditBoard: Sendable {
    /// One person, or one hotel.
    public struct Line: Sendable {
        public let per: CreditBudget.Holder
        /// The person as audit and ledger write them, or the hotel's id.
        public let holder: String
        public let asset: String
        /// In the order of periods; without a limit where `limits` does not have the period.
        public let given: [CreditBudget.Period: Int64]
        public let limits: [CreditBudget.Period: CreditUse]
    }

    public let today: CalendarDay
    public let program: Program
    public let lines: [Line]

    /// - Parameter agents: nil for everybody who gave something this month; else only these.
    static func read(
        _ program: Program, today: CalendarDay, agents: [(id: String, roles: [Role])]?, hotels: [String],
        in tx: any SQLTransaction
    ) throws -> CreditBoard {
        let month = CreditBudget.Period.month.range(of: today)
        let known: [(id: String, roles: [Role])] =
            try agents
            ?? CreditTable.agents(from: month.first, until: month.last, in: tx).map {
                (id: $0, roles: try roles(of: $0, in: tx))
            }
        let assets = Set(program.adjustments.budgets.map(\.asset)).union([program.points.id]).sorted()
        var lines: [Line] = []
        for asset in assets {
            for agent in known {
                lines.append(
                    try line(
                        .agent, agent.id, asset, today,
                        CreditReview.budgets(
                            for: asset, by: agent.id, roles: agent.roles, at: "", on: today, in: program), in: tx))
            }
            for hotel in hotels {
                let uses = CreditReview.budgets(for: asset, by: "", roles: [], at: hotel, on: today, in: program)
                lines.append(try line(.property, hotel, asset, today, uses.filter { $0.per == .property }, in: tx))
            }
        }
        return CreditBoard(today: today, program: program, lines: lines)
    }

    private static func line(
        _ per: CreditBudget.Holder, _ holder: String, _ asset: String, _ today: CalendarDay, _ budgets: [CreditUse],
        in tx: any SQLTransaction
    ) throws -> Line {
        var given: [CreditBudget.Period: Int64] = [:]
        var limits: [CreditBudget.Period: CreditUse] = [:]
        for period in CreditBudget.Period.allCases {
            let (first, last) = period.range(of: today)
            var use = CreditUse(
                per: per, holder: holder, every: period, asset: asset, from: first, until: last, atMost: .max, given: 0)
            use.given = try CreditTable.given(use, in: tx)
            given[period] = use.given
            guard var limit = budgets.first(where: { $0.every == period }) else { continue }
            limit.given = use.given
            limits[period] = limit
        }
        return Line(per: per, holder: holder, asset: asset, given: given, limits: limits)
    }

    /// The roles of a member of staff; nobody else has any.
    private static func roles(of agent: String, in tx: any SQLTransaction) throws -> [Role] {
        let parts = agent.split(separator: ":")
        guard parts.count == 2, parts[0] == "staff", let id = Int64(parts[1]) else {
            return agent == Actor.system.id ? Actor.system.roles : []
        }
        return try StaffTable.user(id, in: tx)?.roles ?? []
    }
}
