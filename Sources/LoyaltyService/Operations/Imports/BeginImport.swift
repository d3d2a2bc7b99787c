import LoyaltyRules

/// Opens an import: everything that it posts carries its number, so that it can be reversed as a whole.
struct BeginImport: Operation {
    static let name = "import.begin"
    static let permission = Permission.importStays
    let fileName: String
    let mapping: String

    struct Answer: Sendable, Codable { let importID: Int64 }

    func run(in context: OperationContext) throws -> Answer {
        let row = ImportRow(
            id: context.newID(), fileName: fileName, mapping: mapping, status: .running, tally: ImportTally(),
            actor: context.actor.id, startedAt: context.now, finishedAt: nil)
        try ImportTable.insert(row, in: context.tx)
        return Answer(importID: row.id)
    }
}
