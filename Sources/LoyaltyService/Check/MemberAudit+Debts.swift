import LoyaltyRules

/// What is owed: as much as was advanced and not repaid, never less than nothing, and only by who has nothing free.
extension MemberAudit {
    func compareDebts(_ sums: AssetSums, _ found: inout CheckFindings) {
        guard tellsOfDebt else { return }
        var (held, advanced, free) = ([String: Int64](), [String: Int64](), [String: Int64]())
        for number in sums.assets {
            held[asset(number)] = sums[number].held
            if sums[number].hasAdvance { advanced[asset(number)] = sums[number].advanced }
        }
        for lot in lots { free[asset(lot.asset), default: 0] += lot.remaining - lot.reserved }
        let assets = Set(held.keys.compactMap(Debt.asset(of:))).union(advanced.keys.filter { Debt.asset(of: $0) == nil })
        for asset in assets.sorted() {
            let owed = held[Debt.account(of: asset)] ?? 0
            if owed < 0 { found.differ(.debts, of: member, "owes \(owed) \(asset)") }
            if owed != advanced[asset] ?? 0 {
                found.differ(.debts, of: member, "owes \(owed) \(asset), was advanced \(advanced[asset] ?? 0)")
            }
            let free = free[asset] ?? 0
            if owed > 0 && free > 0 { found.differ(.debts, of: member, "owes \(owed) \(asset) and has \(free) free") }
        }
    }
}
