import LoyaltyRules
import PortableSQL

enum TierRunSQL: String, CaseIterable {
    case insert = """
        INSERT INTO tier_run (run_id, as_of, program_version, warning_days, state, last_member, matrix, warned,
            exceptions, points_effect, begun_by, begun_at, decided_by, decided_at)
        VALUES ($1, $2, $3, $4, $5, 0, $6, 0, 0, 0, $7, $8, '', NULL)
        """
    case row = """
        SELECT run_id, as_of, program_version, warning_days, state, last_member, matrix, warned, exceptions,
            points_effect, begun_by, begun_at, decided_by, decided_at
        FROM tier_run WHERE run_id = $1
        """
    case list = """
        SELECT run_id, as_of, program_version, warning_days, state, last_member, matrix, warned, exceptions,
            points_effect, begun_by, begun_at, decided_by, decided_at
        FROM tier_run WHERE run_id < $1 ORDER BY run_id DESC LIMIT $2
        """
    /// Another process may have taken the same page: whoever comes second changes nothing.
    case advance = """
        UPDATE tier_run SET last_member = $3, matrix = $4, warned = $5, exceptions = $6, points_effect = $7, state = $8
        WHERE run_id = $1 AND last_member = $2 AND state = 'previewing' RETURNING run_id
        """
    case decide = """
        UPDATE tier_run SET state = $2, decided_by = $3, decided_at = $4 WHERE run_id = $1
        """
    case setState = "UPDATE tier_run SET state = $2 WHERE run_id = $1"
    case warn = """
        INSERT INTO tier_warning (member_id, tier, until_on, warned_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (member_id, tier, until_on) DO NOTHING RETURNING member_id
        """
    case warned = """
        SELECT member_id, tier, until_on FROM tier_warning WHERE member_id > $1 AND member_id <= $2
        ORDER BY member_id, tier, until_on
        """
}

/// Tier runs, and the warnings that were sent.
enum TierRunTable {
    static func insert(_ row: TierRunRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            TierRunSQL.insert.rawValue,
            [
                .integer(row.id), .day(row.asOf), .number(row.programVersion), .number(row.warningDays),
                .text(row.state.rawValue), .text(StoredJSON.encode(row.matrix)), .text(row.begunBy), .at(row.begunAt),
            ])
    }

    static func row(_ id: Int64, in tx: any SQLTransaction) throws -> TierRunRow? {
        try tx.firstRow(TierRunSQL.row.rawValue, [.integer(id)]).map(read)
    }

    /// Newest first, before a run.
    static func list(before id: Int64, limit: Int, in tx: any SQLTransaction) throws -> [TierRunRow] {
        try tx.rows(TierRunSQL.list.rawValue, [.integer(id), .number(limit)]).map(read)
    }

    /// Notes that a run came as far as its row says; false when somebody else had been there first.
    static func advance(_ row: TierRunRow, from last: MemberID, in tx: any SQLTransaction) throws -> Bool {
        let arguments: [SQLValue] = [
            .integer(row.id), .member(last), .member(row.lastMember), .text(try StoredJSON.encode(row.matrix)),
            .integer(row.warned), .integer(row.exceptions), .integer(row.pointsEffect), .text(row.state.rawValue),
        ]
        return try tx.firstRow(TierRunSQL.advance.rawValue, arguments) != nil
    }

    /// Notes who decided what becomes of a run.
    static func decide(
        _ id: Int64, _ state: TierRunRow.State, by actor: String, at now: Instant, in tx: any SQLTransaction
    ) throws {
        try tx.execute(TierRunSQL.decide.rawValue, [.integer(id), .text(state.rawValue), .text(actor), .at(now)])
    }

    static func setState(_ state: TierRunRow.State, of id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(TierRunSQL.setState.rawValue, [.integer(id), .text(state.rawValue)])
    }

    /// Notes that a member is warned of the end of a term; false when that was done before.
    static func warn(_ keeping: TierKeeping, _ member: MemberID, at now: Instant, in tx: any SQLTransaction) throws -> Bool {
        let arguments: [SQLValue] = [.member(member), .text(keeping.tier), .day(keeping.until), .at(now)]
        return try tx.firstRow(TierRunSQL.warn.rawValue, arguments) != nil
    }

    /// Who was warned of what, after one member and up to another.
    static func warned(
        after first: MemberID, through last: MemberID, in tx: any SQLTransaction
    ) throws -> Set<String> {
        let rows = try tx.rows(TierRunSQL.warned.rawValue, [.member(first), .member(last)])
        return Set(try rows.map { "\(try $0.member(0)) \(try $0.text(1)) \(try $0.text(2))" })
    }

    private static func read(_ row: SQLRow) throws -> TierRunRow {
        guard let state = TierRunRow.State(rawValue: try row.text(4)) else { throw ServiceFault.damaged("tier run") }
        return TierRunRow(
            id: try row.integer(0), asOf: try row.day(1), programVersion: Int(try row.integer(2)),
            warningDays: Int(try row.integer(3)), state: state, lastMember: try row.member(5),
            matrix: try StoredJSON.decode(TierRun.self, from: try row.text(6)), warned: try row.integer(7),
            exceptions: try row.integer(8), pointsEffect: try row.integer(9), begunBy: try row.text(10),
            begunAt: try row.instant(11), decidedBy: try row.text(12),
            decidedAt: row.integerOrNil(13).map(Instant.init(milliseconds:)))
    }
}
