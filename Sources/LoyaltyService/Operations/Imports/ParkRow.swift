import LoyaltyRules

/// Parks a row that could not be used, with its line and the reason: nothing is dropped silently.
struct ParkRow: Operation {
    static let name = "import.park"
    static let permission = Permission.importStays
    static let isBulk = true
    let importID: Int64
    let line: Int
    let code: String
    let field: String
    let detail: String
    let raw: String

    struct Answer: Sendable, Codable {}

    func run(in context: OperationContext) throws -> Answer {
        let row = ParkedRow(line: line, code: code, field: field, detail: detail, raw: raw)
        try ImportTable.park(row, importID: importID, keyring: context.keyring, in: context.tx)
        return Answer()
    }
}
