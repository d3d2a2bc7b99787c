import LoyaltyRules
import PortableSQL

enum PolicySQL: String, CaseIterable {
    case insert = """
        INSERT INTO privacy_policy (policy_id, effective_on, review_on, is_material, zh_hans, zh_hant, en, actor, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
    case list = """
        SELECT policy_id, effective_on, review_on, is_material, actor, recorded_at FROM privacy_policy ORDER BY policy_id
        """
    case texts = "SELECT zh_hans, zh_hant, en FROM privacy_policy ORDER BY policy_id LIMIT 1 OFFSET $1"
}

/// The versions of the privacy policy; numbered in the order in which they were published.
enum PolicyTable {
    static func insert(
        _ version: PolicyVersion, id: Int64, texts: [Language: String], by actor: String, at now: Instant,
        in tx: any SQLTransaction
    ) throws {
        let words = [Language.simplifiedChinese, .traditionalChinese, .english].map { SQLValue.text(texts[$0] ?? "") }
        try tx.execute(
            PolicySQL.insert.rawValue,
            [.integer(id), .day(version.effectiveOn), .day(version.reviewOn), .number(version.isMaterial ? 1 : 0)] + words
                + [.text(actor), .at(now)])
    }

    /// Oldest first.
    static func list(in tx: any SQLTransaction) throws -> [PolicyRow] {
        try tx.rows(PolicySQL.list.rawValue, []).enumerated().map { place, row in
            PolicyRow(
                version: PolicyVersion(
                    number: place + 1, effectiveOn: try row.day(1), reviewOn: try row.day(2), isMaterial: try row.integer(3) == 1),
                actor: try row.text(4), recordedAt: try row.instant(5))
        }
    }

    /// What a version says; nil where there is none of that number.
    static func texts(_ number: Int, in tx: any SQLTransaction) throws -> [Language: String]? {
        guard number > 0 else { return nil }
        return try tx.firstRow(PolicySQL.texts.rawValue, [.number(number - 1)]).map {
            [.simplifiedChinese: try $0.text(0), .traditionalChinese: try $0.text(1), .english: try $0.text(2)]
        }
    }
}
