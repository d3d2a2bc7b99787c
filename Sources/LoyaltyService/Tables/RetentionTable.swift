import LoyaltyRules
import PortableSQL

enum RetentionSQL: String, CaseIterable {
    case messages = "DELETE FROM mailbox_message WHERE delivered_at < $1"
    case parked = """
        DELETE FROM import_parked WHERE import_id IN (SELECT import_id FROM import_run WHERE started_at < $1)
        """
    case sessions = "DELETE FROM session WHERE expires_at < $1"
    case codes = "DELETE FROM one_time_code WHERE expires_at < $1"
    case throttles = "DELETE FROM throttle WHERE began_at < $1 AND blocked_until < $1"
}

/// Removes what is not needed any longer.
enum RetentionTable {
    /// - Parameter item: anything but persons, who are erased one by one.
    /// - Returns: how many rows.
    static func remove(_ item: RetentionSchedule.Item, before at: Instant, in tx: any SQLTransaction) throws -> Int {
        let statement: RetentionSQL
        switch item {
        case .messages: statement = .messages
        case .parked: statement = .parked
        case .sessions: statement = .sessions
        case .codes: statement = .codes
        case .throttles: statement = .throttles
        case .persons: return 0
        }
        return try tx.execute(statement.rawValue, [.at(at)])
    }
}
