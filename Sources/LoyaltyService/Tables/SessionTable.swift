import LoyaltyRules
import PortableSQL

enum SessionSQL: String, CaseIterable {
    case insert = """
        INSERT INTO session (digest, kind, subject_id, csrf, language, flash, created_at, seen_at, expires_at, session_id,
            agent, address, awaits)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9, $10, $11, $12)
        """
    case find = """
        SELECT digest, kind, subject_id, csrf, language, flash, created_at, seen_at, expires_at, session_id, agent, address,
            awaits
        FROM session WHERE digest = $1
        """
    case list = """
        SELECT digest, kind, subject_id, csrf, language, flash, created_at, seen_at, expires_at, session_id, agent, address,
            awaits
        FROM session WHERE kind = $1 AND subject_id = $2 AND awaits = '' AND expires_at > $3
        ORDER BY seen_at DESC, session_id DESC LIMIT 100
        """
    case counts = """
        SELECT subject_id, COUNT(*) FROM session
        WHERE kind = 'staff' AND awaits = '' AND expires_at > $1 AND seen_at > $2 GROUP BY subject_id
        """
    case deleteOne = "DELETE FROM session WHERE kind = $1 AND subject_id = $2 AND session_id = $3"
    case deleteOthers = "DELETE FROM session WHERE kind = $1 AND subject_id = $2 AND digest <> $3"
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
                .text(row.language.rawValue), .text(row.flash), .at(row.createdAt), .at(row.expiresAt), .integer(row.id),
                .text(row.agent), .text(row.address), .text(row.awaits.rawValue),
            ])
    }

    static func find(_ digest: String, in tx: any SQLTransaction) throws -> SessionRow? {
        try tx.firstRow(SessionSQL.find.rawValue, [.text(digest)]).map(read)
    }

    /// The open sessions of somebody, the last used first.
    static func list(_ kind: SessionRow.Kind, subject: Int64, at now: Instant, in tx: any SQLTransaction) throws -> [SessionRow] {
        try tx.rows(SessionSQL.list.rawValue, [.text(kind.rawValue), .integer(subject), .at(now)]).map(read)
    }

    /// How many sessions of each member of staff are open and were used since a moment.
    static func counts(at now: Instant, usedSince: Instant, in tx: any SQLTransaction) throws -> [Int64: Int] {
        try tx.rows(SessionSQL.counts.rawValue, [.at(now), .at(usedSince)]).reduce(into: [:]) {
            $0[try $1.integer(0)] = Int(try $1.integer(1))
        }
    }

    /// Ends one session, if it is this person's.
    static func delete(_ kind: SessionRow.Kind, subject: Int64, id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(SessionSQL.deleteOne.rawValue, [.text(kind.rawValue), .integer(subject), .integer(id)])
    }

    /// Ends every session of somebody but one.
    static func deleteOthers(
        _ kind: SessionRow.Kind, subject: Int64, but digest: String, in tx: any SQLTransaction
    ) throws {
        try tx.execute(SessionSQL.deleteOthers.rawValue, [.text(kind.rawValue), .integer(subject), .text(digest)])
    }

    private static func read(_ row: SQLRow) throws -> SessionRow {
        guard let kind = SessionRow.Kind(rawValue: try row.text(1)), let awaits = SessionRow.Awaits(rawValue: try row.text(12))
        else { throw ServiceFault.damaged("session") }
        return SessionRow(
            digest: try row.text(0), kind: kind, subject: try row.integer(2), csrf: try row.text(3),
            language: Language(rawValue: try row.text(4)) ?? .english, flash: try row.text(5),
            createdAt: try row.instant(6), seenAt: try row.instant(7), expiresAt: try row.instant(8),
            id: try row.integer(9), agent: try row.text(10), address: try row.text(11), awaits: awaits)
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
