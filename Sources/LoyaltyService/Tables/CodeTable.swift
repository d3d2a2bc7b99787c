import LoyaltyRules
import PortableSQL

enum CodeSQL: String, CaseIterable {
    case put = """
        INSERT INTO one_time_code (contact_digest, member_id, code_digest, attempts, created_at, expires_at)
        VALUES ($1, $2, $3, 0, $4, $5)
        ON CONFLICT (contact_digest) DO UPDATE SET member_id = excluded.member_id,
            code_digest = excluded.code_digest, attempts = 0, created_at = excluded.created_at,
            expires_at = excluded.expires_at
        """
    /// Counts the attempt before the code is looked at, so that parallel tries are counted each.
    case attempt = """
        UPDATE one_time_code SET attempts = attempts + 1 WHERE contact_digest = $1 AND expires_at > $2
        RETURNING member_id, code_digest, attempts
        """
    case delete = "DELETE FROM one_time_code WHERE contact_digest = $1"
    case createdAt = "SELECT created_at FROM one_time_code WHERE contact_digest = $1"
}

/// One-time codes for the portal; only digests are kept.
enum CodeTable {
    static func put(
        _ codeDigest: String, contact: String, member: MemberID, at now: Instant, expires: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            CodeSQL.put.rawValue, [.text(contact), .member(member), .text(codeDigest), .at(now), .at(expires)])
    }

    static func attempt(
        _ contact: String, at now: Instant, in tx: any SQLTransaction
    ) throws -> (member: MemberID, digest: String, attempts: Int)? {
        try tx.firstRow(CodeSQL.attempt.rawValue, [.text(contact), .at(now)]).map {
            (try $0.member(0), try $0.text(1), Int(try $0.integer(2)))
        }
    }

    static func createdAt(_ contact: String, in tx: any SQLTransaction) throws -> Instant? {
        try tx.firstRow(CodeSQL.createdAt.rawValue, [.text(contact)])?.instant(0)
    }

    static func delete(_ contact: String, in tx: any SQLTransaction) throws {
        try tx.execute(CodeSQL.delete.rawValue, [.text(contact)])
    }
}
