import LoyaltyRules
import PortableSQL

enum TitleSQL: String, CaseIterable {
    case insert = """
        INSERT INTO tier_title (member_id, title_id, tier, cause, from_on, until_on, operation_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case all = "SELECT tier, cause, from_on, until_on FROM tier_title WHERE member_id = $1 ORDER BY title_id"
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

    static func all(of member: MemberID, in tx: any SQLTransaction) throws -> [TierTitle] {
        try tx.rows(TitleSQL.all.rawValue, [.member(member)]).map {
            guard let cause = TierTitle.Cause(rawValue: try $0.text(1)) else { throw ServiceFault.damaged("title cause") }
            return TierTitle(tier: try $0.text(0), cause: cause, from: try $0.day(2), until: try $0.dayOrNil(3))
        }
    }
}
