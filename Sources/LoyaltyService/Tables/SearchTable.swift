import LoyaltyRules
import PortableSQL

enum SearchSQL: String, CaseIterable {
    case insert = """
        INSERT INTO search_token (token, member_id) VALUES ($1, $2)
        ON CONFLICT (token, member_id) DO NOTHING
        """
    case delete = "DELETE FROM search_token WHERE token = $1 AND member_id = $2"
    case find = "SELECT member_id FROM search_token WHERE token = $1 ORDER BY member_id DESC LIMIT $2"
}

/// Members by keyed digests of words of their names and contacts.
enum SearchTable {
    static func insert(_ tokens: [Int64], of member: MemberID, in tx: any SQLTransaction) throws {
        for token in tokens { try tx.execute(SearchSQL.insert.rawValue, [.integer(token), .member(member)]) }
    }

    static func delete(_ tokens: [Int64], of member: MemberID, in tx: any SQLTransaction) throws {
        for token in tokens { try tx.execute(SearchSQL.delete.rawValue, [.integer(token), .member(member)]) }
    }

    static func find(_ token: Int64, limit: Int, in tx: any SQLTransaction) throws -> [MemberID] {
        try tx.rows(SearchSQL.find.rawValue, [.integer(token), .number(limit)]).map { try $0.member(0) }
    }
}
