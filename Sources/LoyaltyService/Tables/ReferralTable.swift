import LoyaltyRules
import PortableSQL

enum ReferralSQL: String, CaseIterable {
    case insert = "INSERT INTO referral (member_id, referrer_id, referred_on) VALUES ($1, $2, $3)"
    case of = "SELECT member_id, referrer_id, referred_on FROM referral WHERE member_id = $1"
    case page = """
        SELECT member_id, referrer_id, referred_on FROM referral
        WHERE member_id > $1 ORDER BY member_id LIMIT $2
        """
    case by = """
        SELECT member_id, referrer_id, referred_on FROM referral WHERE referrer_id = $1 ORDER BY referred_on DESC, member_id DESC
        LIMIT $2
        """
    case ranking = """
        SELECT referrer_id, CAST(COUNT(member_id) AS BIGINT) AS friends FROM referral
        WHERE referred_on >= $1 AND referred_on <= $2 GROUP BY referrer_id ORDER BY friends DESC, referrer_id LIMIT $3
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

    /// The friends that a member brought, the newest first.
    static func referrals(by referrer: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [ReferralRow] {
        try tx.rows(ReferralSQL.by.rawValue, [.member(referrer), .number(limit)]).map(read)
    }

    /// Who brought most friends from one day to another.
    static func ranking(
        from first: CalendarDay, to last: CalendarDay, limit: Int, in tx: any SQLTransaction
    ) throws -> [(referrer: MemberID, friends: Int64)] {
        try tx.rows(ReferralSQL.ranking.rawValue, [.day(first), .day(last), .number(limit)]).map {
            (try $0.member(0), try $0.integer(1))
        }
    }

    private static func read(_ row: SQLRow) throws -> ReferralRow {
        ReferralRow(friend: try row.member(0), referrer: try row.member(1), on: try row.day(2))
    }
}
