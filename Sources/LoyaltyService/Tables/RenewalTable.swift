import LoyaltyRules
import PortableSQL

enum RenewalSQL: String, CaseIterable {
    case insert = """
        INSERT INTO membership_renewal (member_id, renewal_id, renewed_on, operation_id) VALUES ($1, $2, $3, $4)
        """
    case days = "SELECT renewed_on FROM membership_renewal WHERE member_id = $1 ORDER BY renewal_id"
}

/// Terms of membership that staff gave (MEM-21); written once, never changed.
enum RenewalTable {
    static func insert(
        on day: CalendarDay, id: Int64, operation: Int64, of member: MemberID, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            RenewalSQL.insert.rawValue, [.member(member), .integer(id), .day(day), .integer(operation)])
    }

    /// The days on which staff renewed.
    static func days(of member: MemberID, in tx: any SQLTransaction) throws -> [CalendarDay] {
        try tx.rows(RenewalSQL.days.rawValue, [.member(member)]).map { try $0.day(0) }
    }
}
