import LoyaltyRules
import PortableSQL

/// Reads the development mailbox: only there while no gateway is set.
public struct DevelopmentMailbox: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// The newest messages.
    public func messages(_ limit: Int) async throws -> [MailboxMessage] {
        let rows = try await desk.database.readAsync { try MailboxTable.newest(limit, in: $0) }
        return try rows.map {
            MailboxMessage(
                stored: try desk.keyring.openForSystem($0.sealed, place: "mailbox"), channel: $0.channel, at: $0.at)
        }
    }
}
