import LoyaltyRules

/// Closes an import with its figures and the rows it could not use.
struct FinishImport: Operation {
    static let name = "import.finish"
    static let permission = Permission.importStays
    let importID: Int64
    let status: ImportRow.Status
    let tally: ImportTally

    struct Answer: Sendable, Codable {}

    func run(in context: OperationContext) throws -> Answer {
        guard var row = try ImportTable.row(importID, in: context.tx) else { throw Refusal(.importUnknown) }
        row.status = status
        row.tally = tally
        row.finishedAt = context.now
        try ImportTable.finish(row, in: context.tx)
        return Answer()
    }
}
