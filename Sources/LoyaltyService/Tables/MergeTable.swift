import LoyaltyRules
import PortableSQL

enum MergeSQL: String, CaseIterable {
    case insert = "INSERT INTO member_merge (member_id, operation_id, survivor_id, merged_on) VALUES ($1, $2, $3, $4)"
    case undo = "INSERT INTO member_unmerge (member_id, merge_id, operation_id, undone_on) VALUES ($1, $2, $3, $4)"
    case ofMember = """
        SELECT m.member_id, m.operation_id, m.survivor_id, m.merged_on FROM member_merge m
        LEFT JOIN member_unmerge u ON u.member_id = m.member_id AND u.merge_id = m.operation_id
        WHERE m.member_id = $1 AND u.merge_id IS NULL ORDER BY m.operation_id
        """
    case intoMember = """
        SELECT m.member_id, m.operation_id, m.survivor_id, m.merged_on FROM member_merge m
        LEFT JOIN member_unmerge u ON u.member_id = m.member_id AND u.merge_id = m.operation_id
        WHERE m.survivor_id = $1 AND u.merge_id IS NULL ORDER BY m.operation_id
        """
}

/// Which accounts were merged into which; written once, as is that one was parted again.
enum MergeTable {
    struct Row: Sendable, Equatable {
        /// The account that was given up.
        let member: MemberID
        let operation: Int64
        /// The account that stayed.
        let survivor: MemberID
        let mergedOn: CalendarDay
    }

    static func insert(_ row: Row, in tx: any SQLTransaction) throws {
        try tx.execute(
            MergeSQL.insert.rawValue,
            [.member(row.member), .integer(row.operation), .member(row.survivor), .day(row.mergedOn)])
    }

    static func undo(_ row: Row, by operation: Int64, on day: CalendarDay, in tx: any SQLTransaction) throws {
        try tx.execute(
            MergeSQL.undo.rawValue, [.member(row.member), .integer(row.operation), .integer(operation), .day(day)])
    }

    /// The merge by which an account was given up; nil when it stands by itself.
    static func of(_ member: MemberID, in tx: any SQLTransaction) throws -> Row? {
        try tx.firstRow(MergeSQL.ofMember.rawValue, [.member(member)]).map(read)
    }

    /// The merges by which an account took over others, and which stand.
    static func into(_ member: MemberID, in tx: any SQLTransaction) throws -> [Row] {
        try tx.rows(MergeSQL.intoMember.rawValue, [.member(member)]).map(read)
    }

    /// The account that serves a member now: the one itself, or the one it was merged into, through any number of merges.
    static func serving(_ member: MemberID, in tx: any SQLTransaction) throws -> MemberID {
        var (serving, seen) = (member, Set<MemberID>())
        while seen.insert(serving).inserted, let row = try of(serving, in: tx) { serving = row.survivor }
        return serving
    }

    private static func read(_ row: SQLRow) throws -> Row {
        Row(member: try row.member(0), operation: try row.integer(1), survivor: try row.member(2), mergedOn: try row.day(3))
    }
}
