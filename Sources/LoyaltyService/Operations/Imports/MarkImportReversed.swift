import LoyaltyRules

/// Marks an import as reversed; its folios are cancelled one by one before.
struct MarkImportReversed: Operation {
    static let name = "import.reverse"
    static let permission = Permission.importStays
    let importID: Int64
    let why: String

    var reason: String { why }

    struct Answer: Sendable, Codable {}

    func run(in context: OperationContext) throws -> Answer {
        guard let row = try ImportTable.row(importID, in: context.tx) else { throw Refusal(.importUnknown) }
        guard row.status != .reversed else { throw Refusal(.importAlreadyReversed) }
        try ImportTable.setStatus(.reversed, of: importID, in: context.tx)
        return Answer()
    }
}
