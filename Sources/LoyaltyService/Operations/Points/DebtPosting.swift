import LoyaltyRules

/// What a member owes because something was taken back that had been used: advanced, repaid by what comes in, and brought
/// back when what had repaid it is itself taken back (I-13).
///
/// Of each there are two entries: one of the asset, against the account `debt`, and one that counts what is owed.
enum DebtPosting {
    /// Advances what is missing, so that an amount can be taken back; nothing where there is enough.
    /// - Throws: `Refusal` `points_already_spent`, `debt_over_limit`.
    static func advance(for amount: Int64, asset: Asset, to ledger: MemberAccount) throws {
        let lots = try PointsPosting.openLots(of: ledger).filter { $0.asset == asset.id }
        let free = lots.reduce(Int64(0)) { $0 + $1.free }
        let owed = owed(asset.id, by: ledger)
        let missing: Int64
        do {
            missing = try Debt.advance(for: amount, free: free, owed: owed, terms: asset.debt)
        } catch .notAllowed {
            throw PointsPosting.shortage(of: amount, asset: asset.id, lots, on: nil, otherwise: .pointsAlreadySpent)
        } catch {
            throw Refusal(
                rule: error,
                [
                    "missing": .amount(amount - free, asset: asset.id), "owed": .amount(owed, asset: asset.id),
                    "most": .amount(asset.debt?.atMost ?? 0, asset: asset.id),
                ])
        }
        guard missing > 0 else { return }
        let sequence = try move(missing, of: asset.id, in: ledger)
        let lot = Lot(
            id: sequence, asset: asset.id, kind: .advance, original: missing, remaining: missing,
            earnedOn: ledger.heading.occurredOn, expiresOn: nil, folio: 0)
        try LotTable.insert(lot, of: ledger.member, in: ledger.context.tx)
        ledger.explain([
            ReceiptLine(
                "debt.owed",
                ["amount": .amount(missing, asset: asset.id), "owed": .amount(owed + missing, asset: asset.id)],
                rule: "debt", effect: AssetAmount(asset.id, missing))
        ])
    }

    /// Repays what is owed out of everything that is free, first expiring first: at the end of every operation.
    static func repay(in ledger: MemberAccount) throws {
        for asset in ledger.standing.balances.owing {
            let owed = owed(asset, by: ledger)
            let lots = try PointsPosting.openLots(of: ledger).filter { $0.asset == asset }
            let amount = Debt.repayment(of: owed, free: lots.reduce(0) { $0 + $1.free })
            guard amount > 0 else { continue }
            let uses = LotOrder.take(amount, from: lots) { ledger.lastDay(of: $0) } ?? []
            let sequence = try move(-amount, of: asset, in: ledger)
            try LotTable.use(uses, entry: sequence, of: ledger.member, in: ledger.context.tx)
            ledger.explain([
                ReceiptLine(
                    "debt.repaid",
                    ["amount": .amount(amount, asset: asset), "left": .amount(owed - amount, asset: asset)],
                    rule: "debt", effect: AssetAmount(asset, -amount))
            ])
        }
    }

    /// Brings back what of some lots had repaid a debt, because what had brought them in is about to be taken out: the
    /// member owes again what was owed before.
    /// - Parameter need: how much is going to be taken out; what the lots still hold free counts first.
    static func restoreRepaid(_ lots: [Lot], need: Int64, in ledger: MemberAccount) throws {
        var missing = need - lots.reduce(0) { $0 + $1.free }
        for lot in lots where missing > 0 {
            let repaid = try LotTable.repaid(of: lot.id, member: ledger.member, in: ledger.context.tx)
            let back = min(missing, repaid)
            guard back > 0 else { continue }
            let sequence = try move(back, of: lot.asset, in: ledger)
            try LotTable.use(
                [LotUse(lot: lot.id, amount: -back)], entry: sequence, of: ledger.member, in: ledger.context.tx)
            ledger.explain([
                ReceiptLine(
                    "debt.taken_back",
                    [
                        "amount": .amount(back, asset: lot.asset),
                        "owed": .amount(owed(lot.asset, by: ledger), asset: lot.asset),
                    ],
                    rule: "debt", effect: AssetAmount(lot.asset, back))
            ])
            missing -= back
        }
    }

    private static func owed(_ asset: String, by ledger: MemberAccount) -> Int64 {
        ledger.standing.balances[Debt.account(of: asset)].held
    }

    /// Posts both sides; answers the entry of the asset.
    private static func move(_ amount: Int64, of asset: String, in ledger: MemberAccount) throws -> Int64 {
        let sequence = try ledger.append(
            rule: "debt", asset: asset, amount: amount, account: Accounts.debt, lifetime: false, folio: 0)
        _ = try ledger.append(
            rule: "debt", asset: Debt.account(of: asset), amount: amount, account: Accounts.debt, lifetime: false,
            folio: 0)
        return sequence
    }
}
