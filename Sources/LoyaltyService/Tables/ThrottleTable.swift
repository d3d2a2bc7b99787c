import LoyaltyRules
import PortableSQL

enum ThrottleSQL: String, CaseIterable {
    case find = "SELECT failures, began_at, blocked_until FROM throttle WHERE bucket = $1"
    case put = """
        INSERT INTO throttle (bucket, failures, began_at, blocked_until) VALUES ($1, $2, $3, $4)
        ON CONFLICT (bucket) DO UPDATE SET failures = excluded.failures, began_at = excluded.began_at,
            blocked_until = excluded.blocked_until
        """
    case delete = "DELETE FROM throttle WHERE bucket = $1"
}

/// Failed sign-ins by account and by address.
enum ThrottleTable {
    static func find(
        _ bucket: String, in tx: any SQLTransaction
    ) throws -> (failures: Int, beganAt: Instant, blockedUntil: Instant)? {
        try tx.firstRow(ThrottleSQL.find.rawValue, [.text(bucket)]).map {
            (Int(try $0.integer(0)), try $0.instant(1), try $0.instant(2))
        }
    }

    static func put(
        _ bucket: String, failures: Int, beganAt: Instant, blockedUntil: Instant, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            ThrottleSQL.put.rawValue, [.text(bucket), .number(failures), .at(beganAt), .at(blockedUntil)])
    }

    static func delete(_ bucket: String, in tx: any SQLTransaction) throws {
        try tx.execute(ThrottleSQL.delete.rawValue, [.text(bucket)])
    }
}
