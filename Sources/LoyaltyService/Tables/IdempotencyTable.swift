import LoyaltyRules
import PortableSQL

enum IdempotencySQL: String, CaseIterable {
    case find = "SELECT input_digest, answer FROM idempotency WHERE scope = $1 AND idempotency_key = $2"
    case insert = """
        INSERT INTO idempotency (scope, idempotency_key, input_digest, answer, recorded_at)
        VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (scope, idempotency_key) DO NOTHING
        """
}

/// Answers by idempotency key, written in the same transaction as what they answer for.
enum IdempotencyTable {
    static func find(
        _ key: IdempotencyKey, in tx: any SQLTransaction
    ) throws -> (digest: String, answer: String)? {
        try tx.firstRow(IdempotencySQL.find.rawValue, [.text(key.scope), .text(key.key)]).map {
            (try $0.text(0), try $0.text(1))
        }
    }

    /// False when another transaction was first with the same key.
    static func insert(
        _ key: IdempotencyKey, digest: String, answer: String, at now: Instant, in tx: any SQLTransaction
    ) throws -> Bool {
        let arguments: [SQLValue] = [.text(key.scope), .text(key.key), .text(digest), .text(answer), .at(now)]
        return try tx.execute(IdempotencySQL.insert.rawValue, arguments) == 1
    }
}
