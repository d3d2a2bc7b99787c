import LoyaltyRules
import PortableSQL

/// Gives an enrolled member of a scratch database a long past, for measurements: straight into the tables of the ledger,
/// just as so many stays, each paid out again later but the last ones, would have. Never for a database that is used.
public enum MemberSample {
    /// So many of the newest lots are still held.
    private static let held = 10

    /// Writes about so many entries, spread over the ten years before a day.
    public static func write(
        _ member: MemberID, entries: Int, program: Program, before day: CalendarDay, in tx: any SQLTransaction
    ) throws {
        guard var standing = try StandingTable.row(member, in: tx) else { return }
        let past = Past(member: member, program: program, property: program.properties[0].id)
        // A stay has an entry for points, one for each counter of nights, and one for its use.
        let stays = max(1, entries / past.entriesOfStay)
        var (history, rows, lots, uses) = ([CounterDay](), [EntryRow](), [Lot](), [LotUseInsert.Row]())
        for stay in 0..<stays {
            let on = day.adding(days: -3_650 + 3_600 * stay / stays)
            let operation = Int64(stay + 1)
            let amount = Int64(200 + stay % 700)
            let asset = program.points.id
            rows.append(past.entry(asset, amount, rule: "adjustment", operation, on, &standing))
            lots.append(
                Lot(
                    id: standing.entryCount, asset: asset, kind: .earned, original: amount, remaining: amount, earnedOn: on,
                    expiresOn: LotExpiry.expiresOn(earnedOn: on, terms: program.points.expiry), folio: 0))
            for counter in past.counters {
                rows.append(past.entry(counter, 2, rule: counter, operation, on, &standing))
                history.append(CounterDay(day: on, counter: counter, amount: 2))
            }
            if stay < stays - held, let lot = lots.last {
                rows.append(past.entry(asset, -amount, rule: "adjustment", operation, on, &standing))
                uses.append(.init(member: member, entry: standing.entryCount, use: LotUse(lot: lot.id, amount: amount)))
            }
            try LedgerTable.insert(past.operation(operation, on), receipt: "{\"lines\":[],\"programVersion\":1}", in: tx)
        }
        try EntryInsert.insertMany(rows, in: tx)
        for lot in lots { try LotTable.insert(lot, of: member, in: tx) }
        try LotUseInsert.use(uses, in: tx)
        standing.tier = TierQualification.standing(history: history, program: program, on: day)
        (standing.tierAsOf, standing.tierVersion) = (day, program.version)
        try StandingTable.save(standing, at: Instant(milliseconds: 0), in: tx)
    }

    /// What all entries of the past have in common.
    private struct Past {
        let member: MemberID
        let program: Program
        let property: String

        var counters: [String] { program.counters.filter { $0.measure == .nights }.map(\.id) }
        var entriesOfStay: Int { 2 + counters.count }

        func entry(
            _ asset: String, _ amount: Int64, rule: String, _ operation: Int64, _ day: CalendarDay, _ standing: inout StandingRow
        ) -> EntryRow {
            standing.entryCount += 1
            standing.lastOperation = operation
            standing.balances[asset].held += amount
            if amount > 0 { standing.balances[asset].lifetime += amount }
            return EntryRow(
                member: member, sequence: standing.entryCount, operation: operation, rule: rule, asset: asset, amount: amount,
                balanceAfter: standing.balances[asset].held, account: Accounts.issuance(property), property: property, folio: 0,
                occurredOn: day, recordedAt: Instant(milliseconds: 0), programVersion: program.version, reverses: 0, importID: 0)
        }

        func operation(_ id: Int64, _ day: CalendarDay) -> OperationRow {
            OperationRow(
                member: member, id: id, name: AdjustPoints.name, occurredOn: day, recordedAt: Instant(milliseconds: 0),
                programVersion: program.version, property: property, folio: 0, importID: 0, actor: "system", reason: "Benchmark")
        }
    }
}
