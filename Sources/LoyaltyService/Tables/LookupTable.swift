import LoyaltyRules
import PortableSQL

enum LookupSQL: String, CaseIterable {
    case find = "SELECT member_id, object_id FROM lookup WHERE kind = $1 AND lookup_key = $2"
    case claim = """
        INSERT INTO lookup (kind, lookup_key, member_id, object_id) VALUES ($1, $2, $3, $4)
        ON CONFLICT (kind, lookup_key) DO NOTHING
        """
    /// Only from the object that is known to have it: of several who want it, one gets it.
    case move = """
        UPDATE lookup SET member_id = $3, object_id = $4
        WHERE kind = $1 AND lookup_key = $2 AND object_id = $5
        """
    case release = "DELETE FROM lookup WHERE kind = $1 AND lookup_key = $2 AND member_id = $3"
    case prove = "UPDATE lookup SET proved_at = $3 WHERE kind = $1 AND lookup_key = $2"
    case provedAt = "SELECT proved_at FROM lookup WHERE kind = $1 AND lookup_key = $2"
    /// The index knows the three kinds; this is one of them.
    case outsideKeys = """
        SELECT lookup_key FROM lookup WHERE member_id = $1 AND kind IN ('mobile', 'email', 'external') AND kind = 'external'
        ORDER BY lookup_key
        """
    case releasePerson = "DELETE FROM lookup WHERE member_id = $1 AND kind IN ('mobile', 'email', 'external')"
}

/// The one place of program-wide uniqueness: cards, contacts, outside keys, bill and stay numbers.
enum LookupTable {
    /// The member (and the object of theirs) that a key belongs to.
    static func find(
        _ kind: LookupKind, _ key: String, in tx: any SQLTransaction
    ) throws -> (member: MemberID, object: Int64)? {
        try tx.firstRow(LookupSQL.find.rawValue, [.text(kind.rawValue), .text(key)]).map {
            (try $0.member(0), try $0.integer(1))
        }
    }

    /// Takes a key for a member; false when it is taken already.
    static func claim(
        _ kind: LookupKind, _ key: String, for member: MemberID, object: Int64, in tx: any SQLTransaction
    ) throws -> Bool {
        let arguments: [SQLValue] = [.text(kind.rawValue), .text(key), .member(member), .integer(object)]
        return try tx.execute(LookupSQL.claim.rawValue, arguments) == 1
    }

    /// Gives up a member's key, when a contact is corrected.
    static func release(_ kind: LookupKind, _ key: String, of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(LookupSQL.release.rawValue, [.text(kind.rawValue), .text(key), .member(member)])
    }

    /// Notes that whoever has a contact got what was sent there.
    static func prove(_ kind: LookupKind, _ key: String, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(LookupSQL.prove.rawValue, [.text(kind.rawValue), .text(key), .at(now)])
    }

    /// When a contact was last proved; nil when it never was.
    static func provedAt(_ kind: LookupKind, _ key: String, in tx: any SQLTransaction) throws -> Instant? {
        try tx.firstRow(LookupSQL.provedAt.rawValue, [.text(kind.rawValue), .text(key)])
            .flatMap { $0.integerOrNil(0) }.map(Instant.init(milliseconds:))
    }

    /// A member's numbers in other systems, as they are stored.
    static func outsideKeys(of member: MemberID, in tx: any SQLTransaction) throws -> [String] {
        try tx.rows(LookupSQL.outsideKeys.rawValue, [.member(member)]).map { try $0.text(0) }
    }

    /// Gives up contacts and outside keys; a document goes with its own table. The card number stays with the account.
    static func releasePerson(_ member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(LookupSQL.releasePerson.rawValue, [.member(member)])
    }

    /// Gives a key to another object, when the one that had it was taken back as a whole.
    /// - Returns: false when it belongs to that object no more.
    static func move(
        _ kind: LookupKind, _ key: String, from old: Int64, to member: MemberID, object: Int64,
        in tx: any SQLTransaction
    ) throws -> Bool {
        let arguments: [SQLValue] = [
            .text(kind.rawValue), .text(key), .member(member), .integer(object), .integer(old),
        ]
        return try tx.execute(LookupSQL.move.rawValue, arguments) == 1
    }
}
