import LoyaltyRules
import PortableSQL

enum PINSQL: String, CaseIterable {
    case put = """
        INSERT INTO member_pin (member_id, hash, misses, paused_until, set_by, set_at) VALUES ($1, $2, 0, NULL, $3, $4)
        ON CONFLICT (member_id) DO UPDATE SET hash = excluded.hash, misses = 0, paused_until = NULL,
            set_by = excluded.set_by, set_at = excluded.set_at
        """
    case find = "SELECT hash, misses, paused_until, set_at FROM member_pin WHERE member_id = $1"
    /// Found and kept from everybody else until the end.
    case lock = """
        UPDATE member_pin SET misses = misses WHERE member_id = $1 RETURNING hash, misses, paused_until, set_at
        """
    case count = "UPDATE member_pin SET misses = $2, paused_until = $3 WHERE member_id = $1"
    /// A count kept from everybody else until the end; a new one begins at nothing.
    case lockBucket = """
        INSERT INTO throttle (bucket, failures, began_at, blocked_until) VALUES ($1, 0, $2, $2)
        ON CONFLICT (bucket) DO UPDATE SET failures = throttle.failures RETURNING failures, began_at, blocked_until
        """
    case setBucket = "UPDATE throttle SET failures = $2, began_at = $3, blocked_until = $4 WHERE bucket = $1"
    case delete = "DELETE FROM member_pin WHERE member_id = $1"
}

/// Members' PINs, hashed, and how often each was missed since it was right (threat T3).
enum PINTable {
    static func put(_ hash: String, of member: MemberID, by actor: String, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(PINSQL.put.rawValue, [.member(member), .text(hash), .text(actor), .at(now)])
    }

    static func find(_ member: MemberID, in tx: any SQLTransaction) throws -> PINRow? {
        try tx.firstRow(PINSQL.find.rawValue, [.member(member)]).map(read)
    }

    /// The same; nobody else counts meanwhile.
    static func lock(_ member: MemberID, in tx: any SQLTransaction) throws -> PINRow? {
        try tx.firstRow(PINSQL.lock.rawValue, [.member(member)]).map(read)
    }

    static func count(_ tries: PINTries, of member: MemberID, in tx: any SQLTransaction) throws {
        let until: SQLValue = tries.pausedUntil.map { .at($0) } ?? .null
        try tx.execute(PINSQL.count.rawValue, [.member(member), .number(tries.misses), until])
    }

    /// The tries that are counted otherwise than for a member: by terminal, by range, for a number that nobody has.
    static func lock(
        _ bucket: String, at now: Instant, in tx: any SQLTransaction
    ) throws -> (misses: Int, beganAt: Instant, pausedUntil: Instant?) {
        guard let row = try tx.firstRow(PINSQL.lockBucket.rawValue, [.text(bucket), .at(now)]) else {
            throw ServiceFault.invariant("a count was not kept")
        }
        let (began, until) = (try row.instant(1), try row.instant(2))
        return (Int(try row.integer(0)), began, until > began ? until : nil)
    }

    /// Keeps what a count that was locked has come to; no pause where the end is its beginning.
    static func set(_ bucket: String, misses: Int, beganAt: Instant, pausedUntil: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(PINSQL.setBucket.rawValue, [.text(bucket), .number(misses), .at(beganAt), .at(pausedUntil)])
    }

    static func delete(_ member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(PINSQL.delete.rawValue, [.member(member)])
    }

    private static func read(_ row: SQLRow) throws -> PINRow {
        let paused = row.integerOrNil(2).map(Instant.init(milliseconds:))
        return PINRow(
            hash: try row.text(0), tries: PINTries(misses: Int(try row.integer(1)), pausedUntil: paused),
            setAt: try row.instant(3))
    }
}
