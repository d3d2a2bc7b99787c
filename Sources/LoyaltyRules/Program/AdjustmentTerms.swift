/// How far staff may change points by hand (PTS-26).
public struct AdjustmentTerms: Sendable, Hashable {
    /// The most points one adjustment may add or take, by role; a role that is not named has no limit.
    public let limits: [String: Int64]
    /// How much may be given in a day or a month.
    public let budgets: [CreditBudget]

    public init(limits: [String: Int64], budgets: [CreditBudget] = []) {
        self.limits = limits
        self.budgets = budgets
    }
}
