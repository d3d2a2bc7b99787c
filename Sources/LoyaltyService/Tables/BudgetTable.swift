import LoyaltyRules
import PortableSQL

enum BudgetSQL: String, CaseIterable {
    case drawn = "SELECT drawn, times FROM rule_budget WHERE rule = $1"
    case add = """
        INSERT INTO rule_budget (rule, drawn, times) VALUES ($1, $2, $3)
        ON CONFLICT (rule) DO UPDATE SET drawn = rule_budget.drawn + excluded.drawn,
            times = rule_budget.times + excluded.times
        """
}

/// What rules with a budget have given to all members together.
enum BudgetTable {
    /// Locks a rule's row, so that two members cannot both take the last of it.
    static func lock(_ rule: String, in tx: any SQLTransaction) throws -> RuleUse {
        try add(rule, RuleUse(), in: tx)
        return try tx.firstRow(BudgetSQL.drawn.rawValue, [.text(rule)]).map {
            RuleUse(amount: try $0.integer(0), times: try $0.integer(1))
        } ?? RuleUse()
    }

    static func add(_ rule: String, _ use: RuleUse, in tx: any SQLTransaction) throws {
        try tx.execute(BudgetSQL.add.rawValue, [.text(rule), .integer(use.amount), .integer(use.times)])
    }
}
