import LoyaltyRules
import PortableSQL

enum SessionSQL: String, CaseIterable {
    case insert = """
        INSERT INTO session (digest, kind, subject_id, csrf, language, flash, created_at, seen_at, expires_at)
        VALUES ($1, $2, $3, $4, $5, '', $6, $6, $7)
        """
    case find = """
        SELECT digest, kind, subject_id, csrf, language, flash, created_at, seen_at, expires_at FROM session
        WHERE digest = $1
        """
    case touch = "UPDATE session SET seen_at = $2 WHERE digest = $1"
    case setLanguage = "UPDATE session SET language = $2 WHERE digest = $1"
    case setFlash = "UPDATE session SET flash = $2 WHERE digest = $1"
    case delete = "DELETE FROM session WHERE digest = $1"
    case deleteExpired = "DELETE FROM session WHERE expires_at < $1"
    case deleteOf = "DELETE FROM session WHERE kind = $1 AND subject_id = $2"
}

/// Sign-in sessions; the secret itself is only with the browser.
enum SessionTable {
    static func insert(_ row: SessionRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            SessionSQL.insert.rawValue,
            [
                .text(row.digest), .text(row.kind.rawValue), .integer(row.subject), .text(row.csrf),
                .text(row.language.rawValue), .at(row.createdAt), .at(row.expiresAt),
            ])
    }

    static func find(_ digest: String, in tx: any SQLTransaction) throws -> SessionRow? {
        try tx.firstRow(SessionSQL.find.rawValue, [.text(digest)]).map {
            guard let kind = SessionRow.Kind(rawValue: try $0.text(1)) else { throw ServiceFault.damaged("session") }
            return SessionRow(
                digest: try $0.text(0), kind: kind, subject: try $0.integer(2), csrf: try $0.text(3),
                language: Language(rawValue: try $0.text(4)) ?? .english, flash: try $0.text(5),
                createdAt: try $0.instant(6), seenAt: try $0.instant(7), expiresAt: try $0.instant(8))
        }
    }

    static func touch(_ digest: String, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(SessionSQL.touch.rawValue, [.text(digest), .at(now)])
    }

    static func setLanguage(_ language: Language, of digest: String, in tx: any SQLTransaction) throws {
        try tx.execute(SessionSQL.setLanguage.rawValue, [.text(digest), .text(language.rawValue)])
    }

    static func setFlash(_ flash: String, of digest: String, in tx: any SQLTransaction) throws {
        try tx.execute(SessionSQL.setFlash.rawValue, [.text(digest), .text(flash)])
    }

    static func delete(_ digest: String, in tx: any SQLTransaction) throws {
        try tx.execute(SessionSQL.delete.rawValue, [.text(digest)])
    }

    static func deleteExpired(_ now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(SessionSQL.deleteExpired.rawValue, [.at(now)])
    }

    /// Ends every session of someone, as when a password changes.
    static func delete(_ kind: SessionRow.Kind, subject: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(SessionSQL.deleteOf.rawValue, [.text(kind.rawValue), .integer(subject)])
    }
}
