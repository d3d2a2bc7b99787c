extension MemberBook {
    /// Takes back what a fact had given: out of its own lots, also what has ended of them or has repaid a debt; then out of
    /// others; what is missing is owed where the program says so (I-13).
    mutating func takeBack(
        _ amount: Int64, of asset: String, fact index: Int, program: Program
    ) throws(BookRefusal) {
        restoreLapsed(of: index, asset: asset, need: amount)
        let day = facts[index].folio.occurredOn
        restoreRepaid(lots.filter { $0.folio == Int64(index + 1) && $0.asset == asset }, need: amount, on: day)
        let missing = try advance(for: amount, of: asset, on: day, program: program)
        guard amount > missing else { return }
        try takeOut(
            amount - missing, of: asset, on: day, preferring: Int64(index + 1),
            refusal: DebtRefusal.notAllowed.rawValue)
    }

    /// Notes that a member owes what is missing to take an amount back; answers how much that is.
    mutating func advance(
        for amount: Int64, of asset: String, on day: CalendarDay, program: Program
    ) throws(BookRefusal) -> Int64 {
        let free = lots.reduce(0) { $1.asset == asset ? $0 + $1.remaining : $0 }
        let missing: Int64
        do {
            missing = try Debt.advance(
                for: amount, free: free, owed: debts[asset] ?? 0, terms: program.asset(asset)?.debt)
        } catch { throw BookRefusal(error.rawValue) }
        guard missing > 0 else { return 0 }
        debts[asset, default: 0] += missing
        note(.given, asset, missing, on: day)
        say(
            "debt.owed", ["amount": .amount(missing, asset: asset), "owed": .amount(debts[asset] ?? 0, asset: asset)],
            rule: "debt", effect: AssetAmount(asset, missing))
        return missing
    }

    /// Repays what is owed out of everything that is there: at the end of every step.
    mutating func repay(on day: CalendarDay) -> [ReceiptLine] {
        guard !debts.isEmpty else { return [] }
        var sentences: [ReceiptLine] = []
        for (asset, owed) in debts.sorted(by: { $0.key < $1.key }) {
            let free = lots.reduce(0) { $1.asset == asset ? $0 + $1.remaining : $0 }
            let amount = Debt.repayment(of: owed, free: free)
            guard amount > 0, let uses = try? takeOut(amount, of: asset, on: day, refusal: "") else { continue }
            for use in uses { repaidOf[use.lot, default: 0] += use.amount }
            debts[asset] = owed == amount ? nil : owed - amount
            note(.given, asset, -amount, on: day)
            guard explaining else { continue }
            sentences.append(
                ReceiptLine(
                    "debt.repaid", ["amount": .amount(amount, asset: asset), "left": .amount(owed - amount, asset: asset)],
                    rule: "debt", effect: AssetAmount(asset, -amount)))
        }
        return sentences
    }

    /// Brings back what of some lots had repaid a debt, because what had brought them in is about to be taken out: it is
    /// owed again.
    mutating func restoreRepaid(_ own: [Lot], need: Int64, on day: CalendarDay) {
        guard !repaidOf.isEmpty else { return }
        var missing = need - own.reduce(0) { $0 + $1.remaining }
        for lot in own where missing > 0 {
            let back = min(missing, repaidOf[lot.id] ?? 0)
            guard back > 0 else { continue }
            repaidOf[lot.id, default: 0] -= back
            refill(Int(lot.id) - 1, back)
            debts[lot.asset, default: 0] += back
            note(.given, lot.asset, back, on: day)
            say(
                "debt.taken_back",
                ["amount": .amount(back, asset: lot.asset), "owed": .amount(debts[lot.asset] ?? 0, asset: lot.asset)],
                rule: "debt", effect: AssetAmount(lot.asset, back))
            missing -= back
        }
    }
}
