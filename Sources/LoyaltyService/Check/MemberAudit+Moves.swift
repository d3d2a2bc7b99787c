import LoyaltyRules

/// What passes between two assets, between the members of a family pool, or between what is free and what is set aside.
extension MemberAudit {
    /// - Returns: how many entries change something into another asset, or move it in a pool.
    func compareMoves(_ found: inout CheckFindings) throws -> Int {
        guard !passing.isEmpty else { return 0 }
        var (conversions, pools) = (ConversionAudit(), PoolAudit())
        for place in passing {
            let move = move(entries[place])
            conversions.take(move)
            pools.take(move)
        }
        let differences = try conversions.differences { try terms.program(Int32($0), in: tx) }
        for difference in differences { found.differ(.conversions, of: member, difference) }
        if pools.count > 0 {
            let moves = try PoolTable.moves(of: member, in: tx)
            let differences = try pools.differences(moves, lots: allLots) { try LotTable.one($0.lot, of: $0.other, in: tx) }
            for difference in differences { found.differ(.conversions, of: member, difference) }
        }
        return conversions.count + pools.count
    }

    /// - Returns: how many holds the member has had.
    func compareHolds(_ found: inout CheckFindings) throws -> Int {
        let isHolder = page.holders.contains(member)
        guard isHolder || lots.contains(where: { $0.reserved != 0 }) else { return 0 }
        let rows = isHolder ? try HoldTable.list(of: member, before: .max, limit: .max, in: tx) : []
        var byEntry: [Int64: [LotUse]] = [:]
        if !rows.isEmpty {
            for use in uses { byEntry[use.sequence, default: []].append(LotUse(lot: use.lot, amount: use.amount)) }
        }
        let steps = try rows.map { try HoldTable.steps(of: $0.id, member: member, in: tx) }
        var moved: [Int64: AssetAmount] = [:]
        for step in steps.joined() {
            if let entry = entry(step.entry) { moved[step.entry] = AssetAmount(asset(entry.asset), entry.amount) }
        }
        var holds = HoldAudit(entries: moved)
        for (row, steps) in zip(rows, steps) { holds.take(row, steps: steps, uses: byEntry) }
        holds.compare(allLots)
        for difference in holds.differences { found.differ(.holds, of: member, difference) }
        return rows.count
    }

    private func move(_ entry: CheckedEntry) -> CheckedMove {
        CheckedMove(
            sequence: entry.sequence, operation: entry.operation, asset: asset(entry.asset), amount: entry.amount,
            account: page.words.accounts.text(entry.account), programVersion: Int(entry.version), reverses: entry.reverses)
    }
}
