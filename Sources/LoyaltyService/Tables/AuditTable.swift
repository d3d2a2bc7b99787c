import LoyaltyRules
import PortableSQL

enum AuditSQL: String, CaseIterable {
    case insert = """
        INSERT INTO audit (member_id, audit_id, recorded_at, actor, operation, property_id, outcome, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
    case list = """
        SELECT recorded_at, actor, operation, outcome, reason FROM audit_trail
        WHERE member_id = $1 ORDER BY audit_id DESC LIMIT $2
        """
    case insertAccess = """
        INSERT INTO access_log (member_id, access_id, recorded_at, actor, fields, reason)
        VALUES ($1, $2, $3, $4, $5, $6)
        """
    case countAccesses = """
        SELECT CAST(COUNT(access_id) AS BIGINT) FROM access_log WHERE member_id = $1 AND fields = $2
        """
    case accesses = """
        SELECT recorded_at, actor, fields, reason FROM access_log
        WHERE member_id = $1 ORDER BY access_id DESC LIMIT $2
        """
}

/// Who did what (audit), and who looked at whom (access log). Written once, never changed. What is written to a
/// member's ledger tells that in its own row; `audit_trail` shows both as one.
enum AuditTable {
    static func insert(_ context: OperationContext, operation: String, outcome: String, reason: String) throws {
        try context.tx.put(
            AuditSQL.insert.rawValue,
            [
                .member(context.member), .integer(context.newID()), .at(context.now), .text(context.actor.id),
                .text(operation), .text(context.property), .text(outcome), .text(reason),
            ])
    }

    static func list(of member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [AuditRow] {
        try tx.rows(AuditSQL.list.rawValue, [.member(member), .number(limit)]).map {
            AuditRow(
                recordedAt: try $0.instant(0), actor: try $0.text(1), operation: try $0.text(2),
                outcome: try $0.text(3), reason: try $0.text(4))
        }
    }

    static func insertAccess(
        _ fields: String, of member: MemberID, by actor: Actor, reason: String, id: Int64, at now: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.put(
            AuditSQL.insertAccess.rawValue,
            [.member(member), .integer(id), .at(now), .text(actor.id), .text(fields), .text(reason)])
    }

    /// Who looked at a member, newest first.
    /// How often just these fields were looked at.
    static func countAccesses(_ fields: String, of member: MemberID, in tx: any SQLTransaction) throws -> Int {
        let row = try tx.firstRow(AuditSQL.countAccesses.rawValue, [.member(member), .text(fields)])
        return Int(try row?.integer(0) ?? 0)
    }

    static func accesses(of member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [AccessRow] {
        try tx.rows(AuditSQL.accesses.rawValue, [.member(member), .number(limit)]).map {
            AccessRow(
                recordedAt: try $0.instant(0), actor: try $0.text(1), fields: try $0.text(2), reason: try $0.text(3))
        }
    }
}
