import LoyaltyRules
import PortableSQL

enum StaffMembershipSQL: String, CaseIterable {
    case insert = """
        INSERT INTO staff_membership (member_id, user_id, linked_at) VALUES ($1, $2, $3)
        ON CONFLICT (member_id, user_id) DO NOTHING
        """
    case delete = "DELETE FROM staff_membership WHERE member_id = $1 AND user_id = $2"
    case isLinked = "SELECT 1 FROM staff_membership WHERE member_id = $1 AND user_id = $2"
}

/// Which members staff are themselves: nobody serves their own account (T10).
enum StaffMembershipTable {
    static func insert(_ member: MemberID, user: Int64, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(StaffMembershipSQL.insert.rawValue, [.member(member), .integer(user), .at(now)])
    }

    static func delete(_ member: MemberID, user: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(StaffMembershipSQL.delete.rawValue, [.member(member), .integer(user)])
    }

    static func isLinked(_ member: MemberID, user: Int64, in tx: any SQLTransaction) throws -> Bool {
        try tx.firstRow(StaffMembershipSQL.isLinked.rawValue, [.member(member), .integer(user)]) != nil
    }
}
