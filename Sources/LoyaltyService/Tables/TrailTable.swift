import LoyaltyRules
import PortableSQL

enum TrailSQL: String, CaseIterable {
    case changes = """
        SELECT audit_id, member_id, recorded_at, actor, operation, outcome, reason FROM audit
        WHERE audit_id < $1 AND audit_id >= $2 AND ($3 = '' OR actor = $3) AND ($4 = '' OR operation = $4)
        ORDER BY audit_id DESC LIMIT $5
        """
    case changesOf = """
        SELECT audit_id, member_id, recorded_at, actor, operation, outcome, reason FROM audit_trail
        WHERE member_id = $6 AND audit_id < $1 AND audit_id >= $2 AND ($3 = '' OR actor = $3) AND ($4 = '' OR operation = $4)
        ORDER BY audit_id DESC LIMIT $5
        """
    case looks = """
        SELECT access_id, member_id, recorded_at, actor, fields, 'done', reason FROM access_log
        WHERE access_id < $1 AND access_id >= $2 AND ($3 = '' OR actor = $3) ORDER BY access_id DESC LIMIT $4
        """
    case looksAt = """
        SELECT access_id, member_id, recorded_at, actor, fields, 'done', reason FROM access_log
        WHERE member_id = $5 AND access_id < $1 AND access_id >= $2 AND ($3 = '' OR actor = $3)
        ORDER BY access_id DESC LIMIT $4
        """
    case readers = """
        SELECT actor, COUNT(DISTINCT member_id) FROM access_log WHERE access_id >= $1
        GROUP BY actor HAVING COUNT(DISTINCT member_id) > $2 ORDER BY COUNT(DISTINCT member_id) DESC, actor LIMIT 50
        """
}

/// Audit and access log, as auditors ask for them. Ids are ordered by time, so a time is an id.
enum TrailTable {
    /// - Parameter member: whose; nil for everybody's, then without what stands in ledgers.
    static func changes(
        of member: MemberID?, _ query: TrailQuery, in tx: any SQLTransaction
    ) throws -> [TrailRow] {
        var arguments: [SQLValue] = [
            .integer(query.before), .integer(query.from), .text(query.actor), .text(query.operation), .number(query.limit),
        ]
        if let member { arguments.append(.member(member)) }
        return try tx.rows((member == nil ? TrailSQL.changes : .changesOf).rawValue, arguments).map(read)
    }

    static func looks(at member: MemberID?, _ query: TrailQuery, in tx: any SQLTransaction) throws -> [TrailRow] {
        var arguments: [SQLValue] = [
            .integer(query.before), .integer(query.from), .text(query.actor), .number(query.limit),
        ]
        if let member { arguments.append(.member(member)) }
        return try tx.rows((member == nil ? TrailSQL.looks : .looksAt).rawValue, arguments).map(read)
    }

    /// Who looked at more than so many different members since an id, and at how many.
    static func readers(since id: Int64, above most: Int, in tx: any SQLTransaction) throws -> [(actor: String, members: Int)] {
        try tx.rows(TrailSQL.readers.rawValue, [.integer(id), .number(most)]).map {
            (try $0.text(0), Int(try $0.integer(1)))
        }
    }

    private static func read(_ row: SQLRow) throws -> TrailRow {
        TrailRow(
            id: try row.integer(0), member: try row.member(1), recordedAt: try row.instant(2), actor: try row.text(3),
            what: try row.text(4), outcome: try row.text(5), reason: try row.text(6))
    }
}
