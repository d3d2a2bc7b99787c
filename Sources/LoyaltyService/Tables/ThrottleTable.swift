import LoyaltyRules
import PortableSQL

enum ThrottleSQL: String, CaseIterable {
    case find = "SELECT failures, began_at, blocked_until FROM throttle WHERE bucket = $1"
    /// One statement, so that attempts in several processes are counted one after the other. `$3` is the time before which
    /// attempts are forgotten.
    case count = """
        INSERT INTO throttle (bucket, failures, began_at, blocked_until) VALUES ($1, 1, $2, 0)
        ON CONFLICT (bucket) DO UPDATE SET
            failures = CASE WHEN throttle.blocked_until > $2 THEN throttle.failures
                WHEN throttle.began_at > $3 THEN throttle.failures + 1 ELSE 1 END,
            began_at = CASE WHEN throttle.blocked_until > $2 THEN throttle.began_at ELSE $2 END
        RETURNING failures, began_at, blocked_until
        """
    case block = "UPDATE throttle SET blocked_until = $2 WHERE bucket = $1"
    case giveBack = "UPDATE throttle SET failures = failures - 1, blocked_until = 0 WHERE bucket = $1 AND failures > 0"
    case delete = "DELETE FROM throttle WHERE bucket = $1"
}

/// Attempts to sign in, by account and by address.
enum ThrottleTable {
    static func find(
        _ bucket: String, in tx: any SQLTransaction
    ) throws -> (failures: Int, beganAt: Instant, blockedUntil: Instant)? {
        try tx.firstRow(ThrottleSQL.find.rawValue, [.text(bucket)]).map {
            (Int(try $0.integer(0)), try $0.instant(1), try $0.instant(2))
        }
    }

    /// Counts an attempt, unless the bucket is blocked: then it is left as it is.
    static func count(
        _ bucket: String, at now: Instant, forgottenBefore: Instant, in tx: any SQLTransaction
    ) throws -> (failures: Int, blockedUntil: Instant) {
        guard
            let row = try tx.firstRow(
                ThrottleSQL.count.rawValue, [.text(bucket), .at(now), .at(forgottenBefore)])
        else { throw ServiceFault.damaged("throttle") }
        return (Int(try row.integer(0)), try row.instant(2))
    }

    static func block(_ bucket: String, until: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(ThrottleSQL.block.rawValue, [.text(bucket), .at(until)])
    }

    /// Takes one attempt back, because it was right.
    static func giveBack(_ bucket: String, in tx: any SQLTransaction) throws {
        try tx.execute(ThrottleSQL.giveBack.rawValue, [.text(bucket)])
    }

    static func delete(_ bucket: String, in tx: any SQLTransaction) throws {
        try tx.execute(ThrottleSQL.delete.rawValue, [.text(bucket)])
    }
}
