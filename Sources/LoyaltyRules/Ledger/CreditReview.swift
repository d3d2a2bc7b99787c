/// Whether points may still be given by hand (PTS-25, PTS-26): by one person and at one hotel only so many in a day or a
/// month. Taking points is not limited by it, and takes nothing off it; a reversal does.
public enum CreditReview {
    /// The budgets that a gift draws on, with nothing given yet, in an order that is always the same.
    /// - Parameters:
    ///   - agent: who gives, as audit and ledger write them.
    ///   - hotel: at whose cost; empty for the program.
    public static func budgets(
        for asset: String, by agent: String, roles: [Role], at hotel: String, on day: CalendarDay, in program: Program
    ) -> [CreditUse] {
        CreditBudget.Holder.allCases.flatMap { holder in
            CreditBudget.Period.allCases.compactMap { period -> CreditUse? in
                let budgets = program.adjustments.budgets.filter {
                    $0.per == holder && $0.every == period && $0.asset == asset
                }
                let most = holder == .agent ? most(budgets, roles: roles) : most(budgets, at: hotel)
                guard let most else { return nil }
                let (first, last) = period.range(of: day)
                return CreditUse(
                    per: holder, holder: holder == .agent ? agent : hotel, every: period, asset: asset, from: first,
                    until: last, atMost: most, given: 0)
            }
        }
    }

    /// The first budget that an amount would go beyond; nil when it may be given.
    public static func exceeded(_ amount: Int64, _ uses: [CreditUse]) -> CreditUse? {
        uses.first { amount > $0.left }
    }

    /// What binds everybody, and what binds by role: of several roles the most generous counts, and one that is not named
    /// has no limit.
    private static func most(_ budgets: [CreditBudget], roles: [Role]) -> Int64? {
        let general = budgets.filter { $0.role == nil }.map(\.atMost).min()
        let own = roles.map { role in budgets.filter { $0.role == role }.map(\.atMost).min() }
        guard !own.isEmpty, own.allSatisfy({ $0 != nil }) else { return general }
        let byRole = own.compactMap { $0 }.max()
        return [general, byRole].compactMap { $0 }.min()
    }

    /// A hotel that is named has its own amount instead of that of every hotel.
    private static func most(_ budgets: [CreditBudget], at hotel: String) -> Int64? {
        guard !hotel.isEmpty else { return nil }
        return budgets.filter { $0.property == hotel }.map(\.atMost).min()
            ?? budgets.filter { $0.property == nil }.map(\.atMost).min()
    }
}
