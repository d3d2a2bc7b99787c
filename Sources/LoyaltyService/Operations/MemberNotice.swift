import Foundation
import LoyaltyRules

/// A message to a member in their own language, written in the same transaction as what it tells of (TIER-12).
/// It waits in the outbox, sealed, and leaves after the commit.
enum MemberNotice {
    /// What a message tells of; the raw value is the last part of the key of its words.
    enum Kind: String, CaseIterable {
        case upgraded = "tier_upgraded"
        case downgraded = "tier_downgraded"
        case willFall = "tier_will_fall"
    }

    /// Writes the message; nothing for a member who left neither mobile nor e-mail.
    /// - Parameter lines: why, in the sentences of the receipt.
    static func post(
        _ kind: Kind, _ lines: [ReceiptLine], tier: String, program: Program, in context: OperationContext
    ) throws {
        guard context.sendsNotices, let row = try MemberTable.row(context.member, in: context.tx),
            let person = try MemberTable.person(context.member, keyring: context.keyring, in: context.tx),
            let contact = person.mobile ?? person.email
        else { return }
        let renderer = ReceiptRenderer(row.language, program: program)
        let why = lines.map(renderer.sentence).joined(separator: row.language == .english ? "; " : "；")
        let parts = [contact, "tier=" + renderer.word(.tier(tier)), "why=" + why]
        let id = context.newID()
        let sealed = try context.keyring.sealForSystem(
            parts.map { $0.replacing("\n", with: " ") }.joined(separator: "\n"), place: "outbox.\(id)")
        try OutboxTable.add(
            "message." + kind.rawValue,
            ["sealed": Data(sealed).base64EncodedString(), "language": row.language.rawValue],
            member: context.member, id: id, at: context.now, in: context.tx)
    }
}
