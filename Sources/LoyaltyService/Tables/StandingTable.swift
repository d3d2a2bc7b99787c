import LoyaltyRules
import PortableSQL

enum StandingSQL: String, CaseIterable {
    /// Locks the member's row on both engines: nothing is changed, others wait.
    case lock = """
        UPDATE standing SET updated_at = $2 WHERE member_id = $1
        RETURNING member_id, status, entry_count, balances, tier, tier_since, tier_until, tier_as_of,
            last_activity_on, tier_version, tier_term_from, last_operation, suspended_by, contact_changed_at
        """
    case row = """
        SELECT member_id, status, entry_count, balances, tier, tier_since, tier_until, tier_as_of, last_activity_on,
            tier_version, tier_term_from, last_operation, suspended_by, contact_changed_at
        FROM standing WHERE member_id = $1
        """
    /// Locks the rows of all who hold something (that has ended), as `lock` does.
    case lockDue = """
        UPDATE standing SET updated_at = $1
        WHERE member_id > $2 AND member_id <= $3 AND member_id IN (
            SELECT l.member_id FROM lot l
            WHERE l.member_id > $4 AND l.member_id <= $5 AND l.remaining > 0
                AND (CAST($6 AS TEXT) IS NULL OR l.expires_on < $6))
        RETURNING member_id, status, entry_count, balances, tier, tier_since, tier_until, tier_as_of,
            last_activity_on, tier_version, tier_term_from, last_operation, suspended_by, contact_changed_at
        """
    case span = """
        SELECT member_id, status, entry_count, balances, tier, tier_since, tier_until, tier_as_of, last_activity_on,
            tier_version, tier_term_from, last_operation, suspended_by, contact_changed_at
        FROM standing WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id
        """
    case page = """
        SELECT member_id, status, entry_count, balances, tier, tier_since, tier_until, tier_as_of, last_activity_on,
            tier_version, tier_term_from, last_operation, suspended_by, contact_changed_at
        FROM standing WHERE member_id > $1 ORDER BY member_id LIMIT $2
        """
    case insert = """
        INSERT INTO standing (member_id, status, entry_count, balances, tier, tier_since, tier_until, tier_as_of,
            last_activity_on, updated_at, tier_version, tier_term_from, last_operation)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """
    case save = """
        UPDATE standing SET entry_count = $2, balances = $3, tier = $4, tier_since = $5, tier_until = $6,
            tier_as_of = $7, last_activity_on = $8, updated_at = $9, tier_version = $10, tier_term_from = $11,
            last_operation = $12
        WHERE member_id = $1
        """
    case setSuspension = "UPDATE standing SET suspended_by = $2, updated_at = $3 WHERE member_id = $1"
    case noteContactChange = "UPDATE standing SET contact_changed_at = $2 WHERE member_id = $1"
    case setStatus = "UPDATE standing SET status = $2, updated_at = $3 WHERE member_id = $1"
    case tierCounts = "SELECT tier, CAST(COUNT(member_id) AS BIGINT) FROM standing GROUP BY tier ORDER BY tier"
}

/// The members' cached rows.
enum StandingTable {
    /// Locks and reads a member's row; nil when there is no such member. On SQLite whoever writes is alone anyway.
    static func lock(_ member: MemberID, at now: Instant, in tx: any SQLTransaction) throws -> StandingRow? {
        if tx.dialect == .sqlite { return try row(member, in: tx) }
        return try tx.firstRow(StandingSQL.lock.rawValue, [.member(member), .at(now)]).map(read)
    }

    static func row(_ member: MemberID, in tx: any SQLTransaction) throws -> StandingRow? {
        try tx.firstRow(StandingSQL.row.rawValue, [.member(member)]).map(read)
    }

    static func page(after member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [StandingRow] {
        try tx.rows(StandingSQL.page.rawValue, [.member(member), .number(limit)]).map(read)
    }

    static func insert(_ row: StandingRow, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            StandingSQL.insert.rawValue,
            [
                .member(row.member), .text(row.status.rawValue), .integer(row.entryCount), .text(row.balances.stored),
                .text(row.tier.tier), .day(row.tier.since), .day(row.tier.until), .day(row.tierAsOf),
                .day(row.lastActivity), .at(now), .number(row.tierVersion), .day(row.tier.termFrom),
                .integer(row.lastOperation),
            ])
    }

    /// Locks and reads the rows of all members after one and up to another who hold something, or something that ended
    /// before a day; on SQLite also of others, since there whoever writes is alone.
    static func lockDue(
        endingBefore day: CalendarDay?, after first: MemberID, through last: MemberID, at now: Instant,
        in tx: any SQLTransaction
    ) throws -> [StandingRow] {
        let span: [SQLValue] = [.member(first), .member(last)]
        if tx.dialect == .sqlite { return try tx.rows(StandingSQL.span.rawValue, span).map(read) }
        return try tx.rows(StandingSQL.lockDue.rawValue, [.at(now)] + span + span + [.day(day)]).map(read)
    }

    /// Where a fact moved entries and balances of many members, and nothing else.
    static let saveMoved = RowsStatement(
        columns: 5,
        start: """
            UPDATE standing SET entry_count = v.column2, balances = v.column3, last_operation = v.column4,
                updated_at = v.column5
            FROM (VALUES
            """,
        end: ") AS v WHERE standing.member_id = v.column1", types: ["BIGINT", "BIGINT", "TEXT", "BIGINT", "BIGINT"])

    static func saveMoved(_ rows: [StandingRow], at now: Instant, in tx: any SQLTransaction) throws {
        let saved = try saveMoved.run(rows, in: tx) { row, arguments in
            arguments += [
                .member(row.member), .integer(row.entryCount), .text(row.balances.stored), .integer(row.lastOperation), .at(now),
            ]
        }
        guard saved == rows.count else { throw ServiceFault.invariant("\(rows.count - saved) standings") }
    }

    static func save(_ row: StandingRow, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.put(
            StandingSQL.save.rawValue,
            [
                .member(row.member), .integer(row.entryCount), .text(row.balances.stored), .text(row.tier.tier),
                .day(row.tier.since), .day(row.tier.until), .day(row.tierAsOf), .day(row.lastActivity), .at(now),
                .number(row.tierVersion), .day(row.tier.termFrom),
                .integer(row.lastOperation),
            ])
    }

    static func setStatus(
        _ status: StandingRow.Status, of member: MemberID, at now: Instant, in tx: any SQLTransaction
    ) throws {
        try tx.execute(StandingSQL.setStatus.rawValue, [.member(member), .text(status.rawValue), .at(now)])
    }

    /// Lets earning and benefits rest because of a case, or go on with 0.
    static func setSuspension(_ id: Int64, of member: MemberID, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(StandingSQL.setSuspension.rawValue, [.member(member), .integer(id), .at(now)])
    }

    /// Notes that where messages go was changed.
    /// - Parameter now: nil where a change was undone and there was none before.
    static func noteContactChange(of member: MemberID, at now: Instant?, in tx: any SQLTransaction) throws {
        try tx.execute(StandingSQL.noteContactChange.rawValue, [.member(member), now.map { .at($0) } ?? .null])
    }

    static func tierCounts(in tx: any SQLTransaction) throws -> [String: Int64] {
        try tx.rows(StandingSQL.tierCounts.rawValue, []).reduce(into: [:]) { $0[try $1.text(0)] = try $1.integer(1) }
    }

    private static func read(_ row: SQLRow) throws -> StandingRow {
        StandingRow(
            member: try row.member(0), status: StandingRow.Status(rawValue: try row.text(1)) ?? .closed,
            entryCount: try row.integer(2), balances: try Balances(stored: try row.text(3)),
            tier: TierStanding(tier: try row.text(4), since: try row.dayOrNil(5), until: try row.dayOrNil(6),
                termFrom: try row.dayOrNil(10)),
            tierAsOf: try row.day(7), tierVersion: Int(try row.integer(9)), lastActivity: try row.dayOrNil(8), lastOperation: try row.integer(11),
            suspendedBy: try row.integer(12), contactChangedAt: row.integerOrNil(13).map(Instant.init(milliseconds:)))
    }
}
