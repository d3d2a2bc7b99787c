import LoyaltyRules
import PortableSQL

enum RegisterSQL: String, CaseIterable {
    case insert = """
        INSERT INTO privacy_register (entry_id, kind, sealed, actor, recorded_at) VALUES ($1, $2, $3, $4, $5)
        """
    case list = """
        SELECT entry_id, kind, sealed, actor, recorded_at FROM privacy_register
        WHERE kind = $1 AND entry_id < $2 ORDER BY entry_id DESC LIMIT $3
        """
}

/// The registers of personal data, written once.
enum RegisterTable {
    static func insert(_ entry: RegisterEntry, keyring: Keyring, in tx: any SQLTransaction) throws {
        let sealed = try keyring.sealForSystem(StoredJSON.encode(entry.words), place: "privacy_register.\(entry.id)")
        try tx.execute(
            RegisterSQL.insert.rawValue,
            [.integer(entry.id), .text(entry.kind.rawValue), .blob(sealed), .text(entry.actor), .at(entry.recordedAt)])
    }

    /// The entries of a register before one, newest first.
    static func list(
        _ kind: RegisterKind, before id: Int64, limit: Int, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [RegisterEntry] {
        try tx.rows(RegisterSQL.list.rawValue, [.text(kind.rawValue), .integer(id), .number(limit)]).map { row in
            let id = try row.integer(0)
            let text = try keyring.openForSystem(try row.blob(2), place: "privacy_register.\(id)")
            return RegisterEntry(
                id: id, kind: kind, words: try StoredJSON.decode(RegisterEntry.Words.self, from: text),
                actor: try row.text(3), recordedAt: try row.instant(4))
        }
    }
}
