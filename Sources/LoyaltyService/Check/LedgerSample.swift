import LoyaltyRules
import PortableSQL

/// Fills a scratch database with members who hold lots, for measurements: straight into the tables of the ledger, just
/// as so many operations would have. Never for a database that is used.
public enum LedgerSample {
    /// Writes the members from one number up to another, each with so many lots that ended on a day, earned as the program says
    /// in an operation each.
    public static func write(
        _ numbers: Range<Int>, lots: Int, program: Program, endedOn day: CalendarDay, in tx: any SQLTransaction
    ) throws {
        // So many months before as the program says, or a check would rightly find a difference.
        let earned = (1...120).lazy.map { day.adding(months: -$0) }
            .first { LotExpiry.expiresOn(earnedOn: $0, terms: program.points.expiry) == day } ?? day.adding(days: -365)
        let asset = program.points.id
        for number in numbers {
            let member = MemberID(Int64(number) + 1)
            var held: Int64 = 0
            for place in 1...lots {
                let amount = Int64(100 + (number * 31 + place * 7) % 900)
                held += amount
                let operation = Int64(number * lots + place)
                try EntryInsert.insert([entry(place, of: member, operation, asset, amount, held, earned, program)], in: tx)
                try LotTable.insert(
                    Lot(
                        id: Int64(place), asset: asset, kind: .earned, original: amount, remaining: amount, earnedOn: earned,
                        expiresOn: day, folio: 0), of: member, in: tx)
                try LedgerTable.insert(
                    OperationRow(
                        member: member, id: operation, name: AdjustPoints.name, occurredOn: earned,
                        recordedAt: Instant(milliseconds: 0), programVersion: 1, property: program.properties[0].id,
                        folio: 0, importID: 0, actor: "system", reason: "Benchmark"),
                    receipt: "{\"lines\":[],\"programVersion\":1}", in: tx)
            }
            var balances = Balances()
            balances[asset] = .init(held: held, lifetime: held)
            try StandingTable.insert(
                StandingRow(
                    member: member, status: .active, entryCount: Int64(lots), balances: balances,
                    tier: TierStanding(tier: program.tiers[0].id, since: nil, until: nil), tierAsOf: earned,
                    tierVersion: 0, lastActivity: nil, lastOperation: Int64(number * lots + lots)),
                at: Instant(milliseconds: 0), in: tx)
        }
    }

    /// Reads what a check reads, and only adds it up: what a check is measured against.
    public static func sum(in tx: any SQLTransaction) throws {
        _ = try tx.rows("SELECT COUNT(*), SUM(amount), SUM(balance_after) FROM ledger_entry")
        _ = try tx.rows("SELECT COUNT(*), SUM(original), SUM(remaining) FROM lot")
    }

    /// Copies all lots to a table of their own.
    public static func copyLots(in tx: any SQLTransaction) throws {
        try tx.execute("CREATE TABLE bench_lot AS SELECT * FROM lot")
    }

    /// Empties the copied lots that had ended before a day, in one statement: what the run is measured against.
    /// - Returns: how many there were.
    public static func emptyCopies(endingBefore day: CalendarDay, in tx: any SQLTransaction) throws -> Int {
        try tx.execute("UPDATE bench_lot SET remaining = 0 WHERE remaining > 0 AND expires_on < $1", .day(day))
    }

    private static func entry(
        _ place: Int, of member: MemberID, _ operation: Int64, _ asset: String, _ amount: Int64, _ held: Int64,
        _ day: CalendarDay, _ program: Program
    ) -> EntryRow {
        EntryRow(
            member: member, sequence: Int64(place), operation: operation, rule: "adjustment", asset: asset, amount: amount,
            balanceAfter: held, account: Accounts.issuance(program.properties[0].id), property: program.properties[0].id,
            folio: 0, occurredOn: day, recordedAt: Instant(milliseconds: 0), programVersion: 1, reverses: 0, importID: 0)
    }
}
