import LoyaltyRules
import PortableSQL

enum MailboxSQL: String, CaseIterable {
    case insert = "INSERT INTO mailbox_message (message_id, channel, sealed, delivered_at) VALUES ($1, $2, $3, $4)"
    case delete = "DELETE FROM mailbox_message WHERE message_id = $1"
    case newest = """
        SELECT message_id, channel, sealed, delivered_at FROM mailbox_message ORDER BY message_id DESC LIMIT $1
        """
}

/// The development mailbox: where messages go while no gateway is set.
enum MailboxTable {
    static func insert(
        _ id: Int64, channel: String, sealed: [UInt8], at now: Instant, in tx: any SQLTransaction
    ) throws {
        try tx.execute(MailboxSQL.insert.rawValue, [.integer(id), .text(channel), .blob(sealed), .at(now)])
    }

    static func delete(_ id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(MailboxSQL.delete.rawValue, [.integer(id)])
    }

    static func newest(
        _ limit: Int, in tx: any SQLTransaction
    ) throws -> [(id: Int64, channel: String, sealed: [UInt8], at: Instant)] {
        try tx.rows(MailboxSQL.newest.rawValue, [.number(limit)]).map {
            (try $0.integer(0), try $0.text(1), try $0.blob(2), try $0.instant(3))
        }
    }
}
