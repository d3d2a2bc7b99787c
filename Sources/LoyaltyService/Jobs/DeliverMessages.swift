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
    /// - Throws: what went wrong with the first message that could not be delivered, after all others were: a code for
    ///   signing in does not wait for somebody else's damaged notice.
    @discardableResult
    public func run() async throws -> Int {
        let waiting = try await desk.database.readAsync { try OutboxTable.unsentMessages(limit: 100, in: $0) }
        let now = desk.clock.now()
        var failure: (any Error)?
        // A code is the last of its batch: the newest in the mailbox, where somebody looks for it.
        let codes = waiting.filter { OutboxTable.codes.contains($0.name) }
        for row in waiting.filter({ !OutboxTable.codes.contains($0.name) }) + codes {
            do { try await deliver(row, at: now) } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
        return waiting.count
    }

    /// Hands one message over; a member who has left no way to be reached since gets none.
    private func deliver(_ row: OutboxRow, at now: Instant) async throws {
        let desk = desk
        let message: MailboxMessage?
        if row.payload["sealed"] == nil {
            message = try await desk.database.readAsync { try MemberNotice.read(row, at: desk, in: $0) }
        } else {
            message = try sealed(row)
        }
        let sealed = try message.map { try desk.keyring.sealForSystem($0.stored, place: "mailbox") }
        try await desk.write { tx in
            // Somebody else may be delivering, too: the server itself, a page, a second process.
            guard try OutboxTable.markSent(row, at: now, in: tx) else { return }
            if MemberNotice.tellsOfEnds(row), let newest = try desk.programs.newest(in: tx) {
                let day = BusinessDay.of(now, timeZone: newest.properties[0].timeZone)
                try ExpiryNoticeTable.deliver(row.id, of: row.member, on: message == nil ? nil : day, at: now, in: tx)
            }
            guard let message, let sealed else { return }
            try MailboxTable.insert(desk.ids.next(now), channel: message.channel, sealed: sealed, at: now, in: tx)
        }
    }

    /// A message that was sealed with where it goes: a code.
    private func sealed(_ row: OutboxRow) throws -> MailboxMessage {
        let sealed = Data(base64Encoded: row.payload["sealed"] ?? "") ?? Data()
        let parts = try desk.keyring.openForSystem([UInt8](sealed), place: "outbox.\(row.id)").split(separator: "\n")
        guard parts.count >= 2 else { throw ServiceFault.damaged("message \(row.id)") }
        var values = ["code": String(parts[1]), "minutes": String(PortalSignIn.codeMinutes)]
        // A notice of before, and a code for a redemption, give values by name; a code for signing in stands alone.
        for part in parts.dropFirst() {
            guard let equals = part.firstIndex(of: "=") else { continue }
            values[String(part[..<equals])] = String(part[part.index(after: equals)...])
        }
        return MailboxMessage(
            row.name, values, to: String(parts[0]), language: Language(rawValue: row.payload["language"] ?? "") ?? .english)
    }
}
