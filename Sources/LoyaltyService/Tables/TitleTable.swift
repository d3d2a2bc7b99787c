import LoyaltyRules
import PortableSQL

enum TitleSQL: String, CaseIterable {
    case insert = """
        INSERT INTO tier_title (member_id, title_id, tier, cause, from_on, until_on, operation_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case all = """
        SELECT t.tier, t.cause, t.from_on, t.until_on FROM tier_title t
        LEFT JOIN title_withdrawal w ON w.member_id = t.member_id AND w.title_id = t.title_id
        WHERE t.member_id = $1 AND w.title_id IS NULL ORDER BY t.title_id
        """
    case ofOperation = """
        SELECT t.title_id FROM tier_title t
        LEFT JOIN title_withdrawal w ON w.member_id = t.member_id AND w.title_id = t.title_id
        WHERE t.member_id = $1 AND t.operation_id = $2 AND w.title_id IS NULL ORDER BY t.title_id
        """
    case withdraw = "INSERT INTO title_withdrawal (member_id, title_id, operation_id) VALUES ($1, $2, $3)"
}

/// Tiers given otherwise than by counting; written once, never changed.
enum TitleTable {
    static func insert(
        _ title: TierTitle, id: Int64, operation: Int64, of member: MemberID, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            TitleSQL.insert.rawValue,
            [
                .member(member), .integer(id), .text(title.tier), .text(title.cause.rawValue), .day(title.from),
                .day(title.until), .integer(operation),
            ])
    }

    /// The titles that an operation gave and that still stand.
    static func ids(ofOperation operation: Int64, member: MemberID, in tx: any SQLTransaction) throws -> [Int64] {
        try tx.rows(TitleSQL.ofOperation.rawValue, [.member(member), .integer(operation)]).map { try $0.integer(0) }
    }

    /// Takes a title back: from now on it is as if it had never been given.
    static func withdraw(
        _ title: Int64, of member: MemberID, by operation: Int64, in tx: any SQLTransaction
    ) throws {
        try tx.execute(TitleSQL.withdraw.rawValue, [.member(member), .integer(title), .integer(operation)])
    }

    /// The titles that stand.
    static func all(of member: MemberID, in tx: any SQLTransaction) throws -> [TierTitle] {
        try tx.rows(TitleSQL.all.rawValue, [.member(member)]).map {
            guard let cause = TierTitle.Cause(rawValue: try $0.text(1)) else { throw ServiceFault.damaged("title cause") }
            return TierTitle(tier: try $0.text(0), cause: cause, from: try $0.day(2), until: try $0.dayOrNil(3))
        }
    }
}
