import LoyaltyRules
import PortableSQL

/// Made-up stays of made-up members, written straight into tables, and the mere reading of what a replay reads: for
/// measuring. The same numbers give the same rows.
public struct ReplayWorkload: Sendable {
    private let desk: Desk
    private let members: Int
    private let stays: Int
    public static let first = CalendarDay(number: 19_723)
    public static let last = CalendarDay(number: 20_453)
    private static let batch = 2_000
    /// Members read at a time where nothing is done with them: the larger pages are, the faster is mere reading.
    private static let page = 500

    public init(_ desk: Desk, members: Int, stays: Int) {
        self.desk = desk
        self.members = members
        self.stays = stays
    }

    /// Writes the rows. The program must be published.
    public func fill(progress: (Int64, Int64) -> Void) throws {
        let program = try desk.database.read { try desk.programs.inForce(on: Self.first, in: $0) }
        var draw = SplitMix64(seed: 1)
        var operation: Int64 = 1
        for start in stride(from: 0, to: members, by: Self.batch) {
            try desk.database.write { tx in
                for member in start..<min(members, start + Self.batch) {
                    try add(member, program, &draw, &operation, in: tx)
                }
            }
            progress(Int64(min(members, start + Self.batch)), Int64(members))
        }
    }

    private func add(
        _ number: Int, _ program: Program, _ draw: inout SplitMix64, _ operation: inout Int64, in tx: any SQLTransaction
    ) throws {
        let member = MemberID(Int64(number) * 16 + 16)
        let joined = Instant(milliseconds: Int64(Self.first.number) * 86_400_000)
        try MemberTable.insert(
            MemberRow(
                id: member, language: .english, channel: "desk", property: program.properties[0].id,
                joinedOn: Self.first, joinedAt: joined), importID: 0, in: tx)
        try StandingTable.insert(
            StandingRow(
                member: member, status: .active, entryCount: 0, balances: Balances(),
                tier: TierStanding(tier: program.tiers[0].id, since: nil, until: nil), tierAsOf: Self.first, tierVersion: 0,
                lastActivity: nil), at: joined, in: tx)
        let count = stays / members + (number < stays % members ? 1 : 0)
        let days = (0..<count).map { _ in draw.below(Self.last.number - Self.first.number - 7) }.sorted()
        for day in days {
            try FolioTable.insert(stay(of: member, on: Self.first.adding(days: day), program, &draw, operation), in: tx)
            operation += 1
        }
    }

    private func stay(
        of member: MemberID, on arrival: CalendarDay, _ program: Program, _ draw: inout SplitMix64, _ operation: Int64
    ) -> FolioRow {
        let departure = arrival.adding(days: 1 + draw.below(4))
        let net = Int64(20_000 + draw.below(200_000))
        let folio = Folio(
            kind: .stay, property: program.properties[draw.below(program.properties.count)].id, outlet: nil,
            number: "S\(operation)", arrival: arrival, departure: departure, currency: program.currency,
            lines: [
                FolioLine(category: program.categories[0].id, net: net, tax: net / 16),
                FolioLine(category: program.categories[1].id, net: Int64(draw.below(60_000))),
            ], details: FolioDetails(channel: "direct", rateCode: "BAR"))
        return FolioRow(
            member: member, id: operation, revision: 1, status: .posted, folio: folio, tier: program.tiers[0].id,
            programVersion: program.version, dayRate: nil, operation: operation, importID: 0,
            recordedAt: Instant(milliseconds: Int64(departure.number) * 86_400_000 + 43_200_000))
    }

    /// Reads every row that a replay reads, and nothing more.
    /// - Returns: how many rows there were.
    public func read() throws -> Int {
        try desk.database.read { tx in
            var rows = 0
            var last = MemberID(0)
            while true {
                let arguments: [SQLValue] = [.member(last), .number(Self.page)]
                let page = try tx.rows(ReplaySQL.members.rawValue, arguments)
                guard let end = try page.last?.member(0) else { return rows }
                rows += page.count
                for statement in [ReplaySQL.folios, .moves, .reversals, .titles] {
                    try tx.forEachRow(statement.rawValue, [.member(last), .member(end)]) { row in
                        rows += row.values.isEmpty ? 0 : 1
                    }
                }
                last = end
            }
        }
    }
}
