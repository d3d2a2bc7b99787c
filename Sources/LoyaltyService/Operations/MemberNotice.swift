import LoyaltyRules
import PortableSQL

/// A message to a member in their own language, written in the same transaction as what it tells of (TIER-12, POL-05).
/// It waits in the outbox and leaves after the commit.
enum MemberNotice {
    /// What a message tells of; the raw value is the last part of the key of its words.
    enum Kind: String, CaseIterable {
        case upgraded = "tier_upgraded"
        case downgraded = "tier_downgraded"
        case willFall = "tier_will_fall"
        case pointsEnding = "points_ending"
        case given = "asset_given"
        case programChanges = "program_changes"
        case programWithdrawn = "program_withdrawn"
        case claimCredited = "claim_credited"
        case claimGoodwill = "claim_goodwill"
        case claimDuplicate = "claim_duplicate"
        case claimRefused = "claim_refused"
        case conductNotice = "conduct_notice"
        case closingAsked = "closing_asked"
        case closingDone = "closing_done"
    }

    /// Writes the message: what happened, not to whom it goes, so nothing personal waits in the outbox.
    /// - Parameter lines: why, in the sentences of the receipt.
    static func post(
        _ kind: Kind, _ lines: [ReceiptLine], tier: String, program: Program, in context: OperationContext
    ) throws {
        guard context.sendsNotices else { return }
        try context.emit(
            "message." + kind.rawValue,
            ["tier": tier, "receipt": StoredJSON.encode(Receipt(programVersion: program.version, lines: lines))])
    }

    /// Writes the message that a version of the program is to come, or is not.
    static func post(_ kind: Kind, version: Int, in context: OperationContext) throws {
        guard context.sendsNotices else { return }
        try context.emit("message." + kind.rawValue, ["version": String(version)])
    }

    /// Writes the message that points are about to end.
    /// - Returns: its number, by which its delivery is known.
    static func post(
        _ lines: [ReceiptLine], of assets: [String], program: Program, in context: OperationContext
    ) throws -> Int64 {
        var named: [String] = []
        for asset in assets where !named.contains(asset) { named.append(asset) }
        return try context.emit(
            "message." + Kind.pointsEnding.rawValue,
            [
                "assets": named.joined(separator: ","),
                "receipt": StoredJSON.encode(Receipt(programVersion: program.version, lines: lines)),
            ])
    }

    /// Whether a message tells that points are about to end: its delivery is on record.
    static func tellsOfEnds(_ row: OutboxRow) -> Bool { row.name == "message." + Kind.pointsEnding.rawValue }

    /// The message in the member's language, with where it goes; nil for a member who left neither mobile nor e-mail, and
    /// where what it tells of was taken back.
    static func read(_ row: OutboxRow, at desk: Desk, in tx: any SQLTransaction) throws -> MailboxMessage? {
        guard let member = try MemberTable.row(row.member, in: tx),
            let person = try MemberTable.person(row.member, keyring: desk.keyring, in: tx),
            let contact = person.mobile ?? person.email, try GivenNotice.stands(row, in: tx)
        else { return nil }
        let values =
            if let given = try GivenNotice.values(row, member.language, desk.programs, in: tx) {
                given
            } else if let claim = row.payload["claim"].flatMap({ Int64($0) }) {
                try ClaimNotice.values(claim, of: row.member, keyring: desk.keyring, in: tx)
            } else if let number = row.payload["conduct"].flatMap({ Int64($0) }) {
                try ConductNotice.values(number, of: row.member, keyring: desk.keyring, in: tx)
            } else if let version = row.payload["version"].flatMap({ Int($0) }) {
                try VersionNotice.values(version, member.language, desk.programs, in: tx)
            } else {
                try receiptValues(row, member.language, desk.programs, in: tx)
            }
        return MailboxMessage(row.name, values, to: contact, language: member.language)
    }

    private static func receiptValues(
        _ row: OutboxRow, _ language: Language, _ programs: ProgramShelf, in tx: any SQLTransaction
    ) throws -> [String: String] {
        let receipt = try StoredJSON.decode(Receipt.self, from: row.payload["receipt"] ?? "")
        let renderer = ReceiptRenderer(language, program: try programs.program(receipt.programVersion, in: tx))
        let why = receipt.lines.map(renderer.sentence).joined(separator: language == .english ? "; " : "；")
        if let assets = row.payload["assets"] {
            let names = assets.split(separator: ",").map { renderer.word(.asset(String($0))) }
            return ["what": names.joined(separator: language == .english ? ", " : "、"), "why": why]
        }
        return ["tier": renderer.word(.tier(row.payload["tier"] ?? "")), "why": why]
    }
}
