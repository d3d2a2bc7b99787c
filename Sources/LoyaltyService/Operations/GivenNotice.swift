import LoyaltyRules
import PortableSQL

/// The message to a member that something was given to them (`assets[].tells`, MSG-01): one for each asset and fact. What is
/// taken back before it left is not told.
enum GivenNotice {
    private static let event = "message." + MemberNotice.Kind.given.rawValue

    /// Writes the messages of what an operation gave.
    /// - Parameter sequences: the entries that gave it.
    static func post(_ sequences: [Int64], in ledger: MemberAccount) throws {
        guard ledger.context.sendsNotices, ledger.heading.importID == 0 else { return }
        let lots = try sequences.compactMap { try LotTable.one($0, of: ledger.member, in: ledger.context.tx) }
        for asset in lots.map(\.asset).uniqued() {
            let own = lots.filter { $0.asset == asset }
            let amount = own.reduce(0) { $0 + $1.original }
            // A correction that gives more of the same has been told of.
            guard try given(asset, forFolio: ledger.heading.folio, in: ledger) <= amount else { continue }
            var payload = [
                "given": asset, "amount": String(amount), "operation": String(ledger.operationID),
                "folio": String(ledger.heading.folio), "program": String(ledger.program.version),
            ]
            if let until = own.compactMap(\.expiresOn).min() { payload["until"] = until.description }
            // Not the operation's member: a gift has two.
            try OutboxTable.add(
                event, payload, member: ledger.member, id: ledger.context.newID(), at: ledger.context.now, in: ledger.context.tx)
        }
    }

    private static func given(_ asset: String, forFolio folio: Int64, in ledger: MemberAccount) throws -> Int64 {
        guard folio != 0 else { return 0 }
        return try sum(of: asset, forFolio: folio, member: ledger.member, in: ledger.context.tx)
    }

    private static func sum(
        of asset: String, forFolio folio: Int64, member: MemberID, in tx: any SQLTransaction
    ) throws -> Int64 {
        try LedgerTable.sums(ofFolio: folio, member: member, in: tx).reduce(0) { $1.asset == asset ? $0 + $1.amount : $0 }
    }

    /// Whether what a message tells of still stands: what was taken back since is not told any more.
    static func stands(_ row: OutboxRow, in tx: any SQLTransaction) throws -> Bool {
        guard let asset = row.payload["given"] else { return true }
        if let folio = row.payload["folio"].flatMap({ Int64($0) }), folio != 0 {
            return try sum(of: asset, forFolio: folio, member: row.member, in: tx) > 0
        }
        let operation = row.payload["operation"].flatMap { Int64($0) } ?? 0
        return try LedgerTable.entries(ofOperation: operation, member: row.member, in: tx).contains { entry in
            try entry.asset == asset && entry.amount > 0
                && LedgerTable.reversal(of: entry.sequence, member: row.member, in: tx) == nil
        }
    }

    /// The values of the message in a language; nil for any other message.
    static func values(
        _ row: OutboxRow, _ language: Language, _ programs: ProgramShelf, in tx: any SQLTransaction
    ) throws -> [String: String]? {
        guard let id = row.payload["given"] else { return nil }
        let version = row.payload["program"].flatMap { Int($0) } ?? 0
        let program = try programs.program(version, in: tx)
        guard let asset = program.asset(id), let amount = row.payload["amount"].flatMap({ Int64($0) }) else {
            throw ServiceFault.damaged("message \(row.id)")
        }
        let text = GivenText.text(
            asset, amount: amount, until: row.payload["until"].flatMap { CalendarDay($0) }, in: language, program: program)
        return ["what": asset.name.text(in: language), "text": text]
    }
}
