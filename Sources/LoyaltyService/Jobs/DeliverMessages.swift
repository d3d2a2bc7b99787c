import Foundation
import LoyaltyRules
import PortableSQL

/// Takes messages from the outbox after their commit and hands them to a gateway; while none is set, to the
/// development mailbox. A message that was handed over twice, after a crash between the two steps, shows
/// twice; none is lost (I-29).
public struct DeliverMessages: Sendable {
    let desk: Desk
    /// How many are read at a time.
    var page = 100

    public init(_ desk: Desk) { self.desk = desk }

    /// Delivers some of what waits: about a page of messages, and the codes, for which somebody waits at the door, however many
    /// messages a tier run has written. What can't be delivered keeps nothing behind it waiting.
    /// - Returns: how many messages left.
    /// - Throws: what went wrong first, after all others were delivered.
    @discardableResult
    public func run() async throws -> Int {
        let notices = try await deliver(areCodes: false)
        // A code is the last of its batch: the newest in the mailbox, where somebody looks for it.
        let codes = try await deliver(areCodes: true)
        if let failure = notices.failure ?? codes.failure { throw failure }
        return notices.done + codes.done
    }

    private func deliver(areCodes: Bool) async throws -> (done: Int, failure: (any Error)?) {
        let (page, now) = (page, desk.clock.now())
        var (last, done) = (Int64.min, 0)
        var failure: (any Error)?
        while done < page {
            let after = last
            let waiting = try await desk.database.readAsync {
                try OutboxTable.unsentMessages(areCodes: areCodes, after: after, limit: page, in: $0)
            }
            for row in waiting {
                do {
                    try await deliver(row, at: now)
                    done += 1
                } catch { failure = failure ?? error }
            }
            guard let end = waiting.last, waiting.count == page else { break }
            last = end.id
        }
        return (done, failure)
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
