import LoyaltyRules

/// What every operation of a family pool does: finds the seats under the members' locks, and ends them.
enum PoolPosting {
    /// Where a member is, as rows and as the rules see it; nil when in no pool.
    static func seat(of ledger: MemberAccount) throws -> (row: PoolTable.Seat, seat: PoolSeat)? {
        guard let row = try PoolTable.seat(of: ledger.member, in: ledger.context.tx) else { return nil }
        let people = try PoolTable.people(of: row.pool, in: ledger.context.tx).count
        return (row, PoolSeat(pool: row.pool, isHead: row.head == row.member, people: people))
    }

    /// Takes a member out of the pool.
    /// - Throws: `Refusal` `pool_not_allowed`, `pool_not_in`, `pool_head_stays`.
    static func leave(on day: CalendarDay, in ledger: MemberAccount) throws {
        let found = try seat(of: ledger)
        do {
            try PoolReview.leave(found?.seat, program: ledger.program)
        } catch {
            throw refusal(error, found?.seat, in: ledger)
        }
        guard let found else { return }
        try PoolTable.leave(found.row, by: ledger.operationID, on: day, in: ledger.context.tx)
        ledger.explain([ReceiptLine(found.seat.isHead ? "pool.ended" : "pool.left", [:], rule: PoolTerms.rule)])
    }

    /// A refusal of the rules, with the values of its sentence.
    static func refusal(
        _ refusal: PoolReview.Refusal, _ seat: PoolSeat?, moved: Int64 = 0, asset: String? = nil, in ledger: MemberAccount
    ) -> Refusal {
        let terms = ledger.program.terms.pool
        let asset = asset ?? terms?.asset ?? ledger.program.points.id
        return Refusal(
            rule: refusal,
            [
                "asset": .asset(asset), "most": .integer(Int64(terms?.members ?? 0)),
                "people": .integer(Int64((seat?.people ?? 1) - 1)), "least": .amount(terms?.atLeast ?? 0, asset: asset),
                "left": .amount(max(0, (terms?.atMostPerYear ?? 0) - moved), asset: asset),
            ])
    }
}
