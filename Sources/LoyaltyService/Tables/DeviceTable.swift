import LoyaltyRules
import PortableSQL

enum DeviceSQL: String, CaseIterable {
    case find = "SELECT seen_at FROM staff_device WHERE user_id = $1 AND device_digest = $2"
    case put = """
        INSERT INTO staff_device (user_id, device_digest, agent, address, first_seen_at, seen_at)
        VALUES ($1, $2, $3, $4, $5, $5)
        ON CONFLICT (user_id, device_digest) DO UPDATE SET agent = excluded.agent, address = excluded.address,
            seen_at = excluded.seen_at
        """
    case since = """
        SELECT agent, address, first_seen_at, seen_at FROM staff_device
        WHERE user_id = $1 AND first_seen_at > $2 AND device_digest <> $3 ORDER BY first_seen_at DESC LIMIT 1
        """
    case list = """
        SELECT agent, address, first_seen_at, seen_at FROM staff_device
        WHERE user_id = $1 ORDER BY seen_at DESC, device_digest LIMIT 50
        """
    case forget = "DELETE FROM staff_device WHERE user_id = $1"
}

/// The browsers from which staff signed in: known by a digest of a cookie, told by what they call themselves.
enum DeviceTable {
    /// When this browser was last used by this person; nil when never.
    static func seenAt(_ digest: String, of user: Int64, in tx: any SQLTransaction) throws -> Instant? {
        try tx.firstRow(DeviceSQL.find.rawValue, [.integer(user), .text(digest)])?.instant(0)
    }

    static func put(
        _ digest: String, of user: Int64, agent: String, address: String, at now: Instant, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            DeviceSQL.put.rawValue, [.integer(user), .text(digest), .text(agent), .text(address), .at(now)])
    }

    /// The newest other browser that was first used after a moment.
    static func newest(
        after seen: Instant, of user: Int64, besides digest: String, in tx: any SQLTransaction
    ) throws -> StaffDevice? {
        try tx.firstRow(DeviceSQL.since.rawValue, [.integer(user), .at(seen), .text(digest)]).map(read)
    }

    static func list(of user: Int64, in tx: any SQLTransaction) throws -> [StaffDevice] {
        try tx.rows(DeviceSQL.list.rawValue, [.integer(user)]).map(read)
    }

    /// Makes every browser a new one again.
    static func forget(_ user: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(DeviceSQL.forget.rawValue, [.integer(user)])
    }

    private static func read(_ row: SQLRow) throws -> StaffDevice {
        StaffDevice(
            agent: try row.text(0), address: try row.text(1), firstSeenAt: try row.instant(2), seenAt: try row.instant(3))
    }
}
