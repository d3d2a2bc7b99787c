import LoyaltyRules
import PortableSQL

enum MemberViewSQL: String, CaseIterable {
    case save = """
        INSERT INTO member_view (view_id, owner, name, conditions, is_shared, is_default, saved_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (view_id) DO UPDATE SET name = excluded.name, conditions = excluded.conditions,
            is_shared = excluded.is_shared, is_default = excluded.is_default, saved_at = excluded.saved_at
        """
    case one = """
        SELECT view_id, owner, name, conditions, is_shared, is_default FROM member_view WHERE view_id = $1
        """
    case list = """
        SELECT view_id, owner, name, conditions, is_shared, is_default FROM member_view
        WHERE owner = $1 OR is_shared = 1 ORDER BY view_id DESC LIMIT $2
        """
    case ofOwner = "SELECT CAST(COUNT(view_id) AS BIGINT) FROM member_view WHERE owner = $1"
    case clearDefault = "UPDATE member_view SET is_default = 0 WHERE owner = $1 AND is_default = 1"
    case delete = "DELETE FROM member_view WHERE view_id = $1"
}

/// Saved views of the list of members.
enum MemberViewTable {
    static func save(_ row: MemberViewRow, at now: Instant, in tx: any SQLTransaction) throws {
        if row.isDefault { try tx.execute(MemberViewSQL.clearDefault.rawValue, [.text(row.owner)]) }
        try tx.execute(
            MemberViewSQL.save.rawValue,
            [
                .integer(row.id), .text(row.owner), .text(row.name), .text(row.conditions), .number(row.isShared ? 1 : 0),
                .number(row.isDefault ? 1 : 0), .at(now),
            ])
    }

    static func one(_ id: Int64, in tx: any SQLTransaction) throws -> MemberViewRow? {
        try tx.firstRow(MemberViewSQL.one.rawValue, [.integer(id)]).map(read)
    }

    /// One's own and what colleagues share, newest first.
    static func list(for owner: String, limit: Int, in tx: any SQLTransaction) throws -> [MemberViewRow] {
        try tx.rows(MemberViewSQL.list.rawValue, [.text(owner), .number(limit)]).map(read)
    }

    static func count(of owner: String, in tx: any SQLTransaction) throws -> Int64 {
        try tx.firstRow(MemberViewSQL.ofOwner.rawValue, [.text(owner)])?.integer(0) ?? 0
    }

    static func delete(_ id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(MemberViewSQL.delete.rawValue, [.integer(id)])
    }

    private static func read(_ row: SQLRow) throws -> MemberViewRow {
        MemberViewRow(
            id: try row.integer(0), owner: try row.text(1), name: try row.text(2), conditions: try row.text(3),
            isShared: try row.integer(4) == 1, isDefault: try row.integer(5) == 1)
    }
}
