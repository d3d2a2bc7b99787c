import LoyaltyRules
import PortableSQL

enum ErasureSQL: String, CaseIterable {
    case insert = "INSERT INTO erasure (member_id, erased_at, actor, request_id) VALUES ($1, $2, $3, $4)"
    case row = "SELECT member_id, erased_at, actor, request_id FROM erasure WHERE member_id = $1"
    case page = """
        SELECT member_id, erased_at, actor, request_id FROM erasure WHERE member_id > $1 ORDER BY member_id LIMIT $2
        """
    case closedPersons = """
        SELECT s.member_id FROM standing s JOIN member_person p ON p.member_id = s.member_id
        WHERE s.status = 'closed' AND s.updated_at < $1 AND s.member_id > $2 ORDER BY s.member_id LIMIT $3
        """
}

/// Who was forgotten, written once.
enum ErasureTable {
    static func insert(_ row: ErasureRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            ErasureSQL.insert.rawValue, [.member(row.member), .at(row.at), .text(row.actor), .integer(row.request)])
    }

    static func row(_ member: MemberID, in tx: any SQLTransaction) throws -> ErasureRow? {
        try tx.firstRow(ErasureSQL.row.rawValue, [.member(member)]).map(read)
    }

    /// The erasures after a member, in the order of their ids.
    static func page(after member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [ErasureRow] {
        try tx.rows(ErasureSQL.page.rawValue, [.member(member), .number(limit)]).map(read)
    }

    /// Members whose membership ended before a moment and who are still known by name.
    static func closedPersons(
        before at: Instant, after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [MemberID] {
        try tx.rows(ErasureSQL.closedPersons.rawValue, [.at(at), .member(member), .number(limit)]).map { try $0.member(0) }
    }

    private static func read(_ row: SQLRow) throws -> ErasureRow {
        ErasureRow(member: try row.member(0), at: try row.instant(1), actor: try row.text(2), request: try row.integer(3))
    }
}
