import LoyaltyRules
import PortableSQL

/// What is at hand of many members while one and the same is done for each of them, and what it writes: rows of the same
/// table are written together, since each way to the database costs more than the row.
///
/// Only for what reads nothing of what it has written itself.
final class GatheredWrites {
    private let standings: [MemberID: StandingRow]
    private let lots: [MemberID: [Lot]]
    private var entries: [EntryRow] = []
    private var uses: [LotUseInsert.Row] = []
    private var operations: [(row: OperationRow, receipt: String)] = []
    private var moved: [StandingRow] = []
    private var events: [OutboxRow] = []

    /// - Parameters:
    ///   - standings: locked rows.
    ///   - lots: what the members' lots hold, as far as it matters here.
    init(standings: [StandingRow], lots: [MemberID: [Lot]]) {
        self.standings = Dictionary(standings.map { ($0.member, $0) }) { one, _ in one }
        self.lots = lots
    }

    func standing(of member: MemberID) -> StandingRow? { standings[member] }

    func lots(of member: MemberID) -> [Lot] { lots[member] ?? [] }

    func add(_ entry: EntryRow) { entries.append(entry) }

    func use(_ use: LotUse, entry: Int64, of member: MemberID) {
        uses.append(LotUseInsert.Row(member: member, entry: entry, use: use))
    }

    /// The operation and the member's row after it.
    func add(_ row: OperationRow, receipt: String, _ standing: StandingRow) {
        operations.append((row, receipt))
        moved.append(standing)
    }

    func add(_ event: OutboxRow) { events.append(event) }

    /// Writes everything.
    func write(at now: Instant, in tx: any SQLTransaction) throws {
        try EntryInsert.insertMany(entries, in: tx)
        try LotUseInsert.use(uses, in: tx)
        try LedgerTable.insert(operations, in: tx)
        try StandingTable.saveMoved(moved, at: now, in: tx)
        try OutboxTable.add(events, at: now, in: tx)
    }
}
