import LoyaltyRules
import PortableSQL

enum DocumentSQL: String, CaseIterable {
    case put = """
        INSERT INTO member_document (member_id, sealed, seen_by, seen_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (member_id) DO UPDATE SET sealed = excluded.sealed, seen_by = excluded.seen_by, seen_at = excluded.seen_at
        """
    case row = "SELECT sealed, seen_by, seen_at FROM member_document WHERE member_id = $1"
    case delete = "DELETE FROM member_document WHERE member_id = $1"
}

/// Members' identity documents, sealed under each member's key (MEM-09).
enum DocumentTable {
    private static let place = "member_document.sealed"

    static func put(_ row: DocumentRow, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws {
        let text = try StoredJSON.encode(row.document)
        let sealed: SQLValue = try MemberTable.seal(text, of: member, place: place, keyring: keyring, in: tx)
        try tx.execute(DocumentSQL.put.rawValue, [.member(member), sealed, .text(row.seenBy), .at(row.seenAt)])
    }

    /// The member's document; nil when none is kept, or the member's key is gone.
    static func row(_ member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> DocumentRow? {
        guard let row = try tx.firstRow(DocumentSQL.row.rawValue, [.member(member)]),
            let key = try MemberTable.key(of: member, in: tx)
        else { return nil }
        let text = try keyring.open(try row.blob(0), under: key, place: MemberTable.place(place, member))
        return DocumentRow(
            document: try StoredJSON.decode(IdentityDocument.self, from: text), seenBy: try row.text(1), seenAt: try row.instant(2))
    }

    static func delete(_ member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(DocumentSQL.delete.rawValue, [.member(member)])
    }
}
