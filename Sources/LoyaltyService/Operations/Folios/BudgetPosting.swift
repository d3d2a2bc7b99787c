import LoyaltyRules

/// Draws on the budgets of rules that are limited over all members.
enum BudgetPosting {
    /// Notes what a fact took, or gave back when an amount is negative.
    static func draw(_ lines: [EarningLine], program: Program, in context: OperationContext) throws {
        guard program.needs.budgets else { return }
        for line in lines where line.amount != 0 && program.asset(line.asset) != nil {
            guard program.rule(line.rule)?.caps.contains(where: { $0.period == .campaign }) ?? false else { continue }
            let times: Int64 = line.amount > 0 ? 1 : -1
            try BudgetTable.add(line.rule, RuleUse(amount: line.amount, times: times), in: context.tx)
        }
    }
}
