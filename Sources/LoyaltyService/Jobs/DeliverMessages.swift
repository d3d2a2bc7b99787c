import Foundation
import LoyaltyRules
import PortableSQL

/// Takes messages from the outbox after their commit and hands them to a gateway; while none is set, to the
/// development mailbox. A message that was handed over twice, after a crash between the two steps, shows
/// twice; none is lost (I-29).
public struct DeliverMessages: Sendable {
    let desk: Desk

    public init(_ desk: Desk) { self.desk = desk }

    /// Delivers what waits; returns how many messages.
    @discardableResult
    public func run() async throws -> Int {
        let waiting = try await desk.database.readAsync { try OutboxTable.unsentMessages(limit: 100, in: $0) }
        let (desk, now) = (desk, desk.clock.now())
        // A code is the last of its batch: the newest in the mailbox, where somebody looks for it.
        let codes = waiting.filter { $0.name == OutboxTable.oneTimeCode }
        for row in waiting.filter({ $0.name != OutboxTable.oneTimeCode }) + codes {
            let message = try write(row)
            let sealed = try desk.keyring.sealForSystem(message.stored, place: "mailbox")
            try await desk.write { tx in
                try MailboxTable.insert(
                    desk.ids.next(now), channel: message.channel, sealed: sealed, at: now, in: tx)
                try OutboxTable.markSent(row, at: now, in: tx)
            }
        }
        return waiting.count
    }

    /// The message in words.
    private func write(_ row: OutboxRow) throws -> MailboxMessage {
        let sealed = Data(base64Encoded: row.payload["sealed"] ?? "") ?? Data()
        let parts = try desk.keyring.openForSystem([UInt8](sealed), place: "outbox.\(row.id)").split(separator: "\n")
        guard parts.count >= 2 else { throw ServiceFault.damaged("message \(row.id)") }
        let language = Language(rawValue: row.payload["language"] ?? "") ?? .english
        let texts = Texts(ServiceTexts.catalogue, language)
        var values = ["code": String(parts[1]), "minutes": String(PortalSignIn.codeMinutes)]
        // A notice gives its values by name; a code stands alone.
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            values[String(part[..<equals])] = String(part[part.index(after: equals)...])
        }
        return MailboxMessage(
            at: Instant(milliseconds: 0), channel: parts[0].contains("@") ? "email" : "sms", to: String(parts[0]),
            subject: texts.text(row.name + ".subject", values), body: texts.text(row.name + ".body", values))
    }
}
