import LoyaltyRules
import PortableSQL

enum ReferralSQL: String, CaseIterable {
    case insert = "INSERT INTO referral (member_id, referrer_id, referred_on) VALUES ($1, $2, $3)"
    case of = "SELECT member_id, referrer_id, referred_on FROM referral WHERE member_id = $1"
    case page = """
        SELECT member_id, referrer_id, referred_on FROM referral
        WHERE member_id > $1 ORDER BY member_id LIMIT $2
        """
}

/// Who referred whom (REF-01); written once, on enrolment.
enum ReferralTable {
    static func insert(_ row: ReferralRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            ReferralSQL.insert.rawValue, [.member(row.friend), .member(row.referrer), .day(row.on)])
    }

    /// Who referred a member; nil when nobody did.
    static func referral(of friend: MemberID, in tx: any SQLTransaction) throws -> ReferralRow? {
        try tx.firstRow(ReferralSQL.of.rawValue, [.member(friend)]).map(read)
    }

    static func page(after friend: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [ReferralRow] {
        try tx.rows(ReferralSQL.page.rawValue, [.member(friend), .number(limit)]).map(read)
    }

    private static func read(_ row: SQLRow) throws -> ReferralRow {
        ReferralRow(friend: try row.member(0), referrer: try row.member(1), on: try row.day(2))
    }
}
