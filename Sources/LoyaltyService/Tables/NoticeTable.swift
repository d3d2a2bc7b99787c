import LoyaltyRules
import PortableSQL

enum NoticeSQL: String, CaseIterable {
    /// Members who were not told of a version yet.
    case untold = """
        SELECT s.member_id FROM standing s WHERE s.member_id > $1 AND s.status = 'active'
            AND NOT EXISTS (SELECT n.member_id FROM program_notice n
                WHERE n.member_id = s.member_id AND n.version = $2 AND n.kind = 'coming')
        ORDER BY s.member_id LIMIT $3
        """
    /// Members who were told of a version, and not yet that it does not come.
    case expecting = """
        SELECT n.member_id FROM program_notice n
        WHERE n.member_id > $1 AND n.version = $2 AND n.kind = 'coming' AND n.channel <> 'none'
            AND NOT EXISTS (SELECT w.member_id FROM program_notice w
                WHERE w.member_id = n.member_id AND w.version = $2 AND w.kind = 'withdrawn')
        ORDER BY n.member_id LIMIT $3
        """
    case insert = """
        INSERT INTO program_notice (member_id, version, kind, channel, told_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (member_id, version, kind) DO NOTHING RETURNING member_id
        """
    case one = "SELECT channel FROM program_notice WHERE member_id = $1 AND version = $2 AND kind = $3"
}

/// Who was told of which version of the program, and by what (POL-05).
enum NoticeTable {
    static func open(
        _ kind: TellOfVersion.Kind, version: Int, after member: MemberID, limit: Int,
        in tx: any SQLTransaction
    ) throws -> [MemberID] {
        let sql = kind == .coming ? NoticeSQL.untold : .expecting
        return try tx.rows(sql.rawValue, [.member(member), .number(version), .number(limit)]).map {
            try $0.member(0)
        }
    }

    /// Notes that a member is told; false when that was done before.
    static func insert(
        _ kind: TellOfVersion.Kind, version: Int, of member: MemberID, channel: String, at now: Instant,
        in tx: any SQLTransaction
    ) throws -> Bool {
        let arguments: [SQLValue] = [
            .member(member), .number(version), .text(kind.rawValue), .text(channel), .at(now),
        ]
        return try tx.firstRow(NoticeSQL.insert.rawValue, arguments) != nil
    }

    /// By what a member was told; nil when they were not.
    static func channel(
        _ kind: TellOfVersion.Kind, version: Int, of member: MemberID, in tx: any SQLTransaction
    ) throws -> String? {
        let arguments: [SQLValue] = [.member(member), .number(version), .text(kind.rawValue)]
        return try tx.firstRow(NoticeSQL.one.rawValue, arguments)?.text(0)
    }
}
