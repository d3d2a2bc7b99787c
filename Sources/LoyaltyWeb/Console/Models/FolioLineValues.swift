/// One line of a bill form as it was typed.
struct FolioLineValues: Sendable {
    /// How many lines a new form offers. Line `n` (from 0) has the fields `category_n`, `net_n`, `tax_n`,
    /// `service_n`.
    static let offered = 4

    /// The lines with empty ones to fill in: as many as a new form offers, and always one more than are used,
    /// because a stay may bring any number of charges.
    static func padded(_ lines: [FolioLineValues]) -> [FolioLineValues] {
        let used = lines.lastIndex { !$0.isEmpty }.map { lines.prefix(through: $0) } ?? lines.prefix(1)
        return used + Array(repeating: FolioLineValues(), count: max(offered - used.count, 1))
    }

    var category = ""
    /// Net of tax and service, in the form's currency, as typed.
    var net = ""
    var tax = ""
    var service = ""

    /// Whether no amount was typed.
    var isEmpty: Bool { net.isEmpty && tax.isEmpty && service.isEmpty }
}
