import LoyaltyRules

/// Takes out what an account holds when its membership ends: closing it and forgetting the person do the same.
enum MembershipEnding {
    /// - Throws: `Refusal` `holds_open`, `pool_head_stays`.
    static func end(on today: CalendarDay, in ledger: MemberAccount) throws {
        let lots = try PointsPosting.openLots(of: ledger)
        // What is promised to somebody is settled first.
        guard lots.allSatisfy({ $0.reserved == 0 }) else { throw Refusal(.holdsOpen) }
        if try PoolPosting.seat(of: ledger) != nil { try PoolPosting.leave(on: today, in: ledger) }
        for lot in lots {
            let sequence = try ledger.append(
                rule: "closure", asset: lot.asset, amount: -lot.remaining, account: Accounts.breakage, lifetime: false)
            try LotTable.use(
                [LotUse(lot: lot.id, amount: lot.remaining)], entry: sequence, of: ledger.member, in: ledger.context.tx)
            ledger.explain([MembershipClosure.sentence(lot)])
        }
        for asset in ledger.standing.balances.owing {
            let owed = ledger.standing.balances[Debt.account(of: asset)].held
            ledger.explain([MembershipClosure.sentence(owed: owed, of: asset)])
        }
    }
}
