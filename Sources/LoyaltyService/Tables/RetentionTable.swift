import LoyaltyRules
import PortableSQL

enum RetentionSQL: String, CaseIterable {
    case messages = "DELETE FROM mailbox_message WHERE delivered_at < $1"
    case parked = """
        DELETE FROM import_parked WHERE import_id IN (SELECT import_id FROM import_run WHERE started_at < $1)
        """
    case codes = "DELETE FROM one_time_code WHERE expires_at < $1"
    case throttles = "DELETE FROM throttle WHERE began_at < $1 AND blocked_until < $1"
}

/// Removes what is not needed any longer.
enum RetentionTable {
    /// - Parameter item: anything but persons, who are erased one by one.
    /// - Returns: how many rows.
    static func remove(_ item: RetentionSchedule.Item, before at: Instant, in tx: any SQLTransaction) throws -> Int {
        let statement: String
        switch item {
        case .messages: statement = RetentionSQL.messages.rawValue
        case .parked: statement = RetentionSQL.parked.rawValue
        case .sessions: statement = SessionSQL.deleteExpired.rawValue
        case .codes: statement = RetentionSQL.codes.rawValue
        case .throttles: statement = RetentionSQL.throttles.rawValue
        case .persons: return 0
        }
        return try tx.execute(statement, [.at(at)])
    }
}
