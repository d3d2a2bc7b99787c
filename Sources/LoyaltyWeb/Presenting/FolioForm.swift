import LoyaltyRules
import LoyaltyService

/// Reads the charges that a form shows row by row.
enum FolioForm {
    /// The most rows a form can send.
    static let mostLines = 500

    /// What was typed, to show it again.
    static func values(_ form: Form) -> [FolioLineValues] {
        var lines: [FolioLineValues] = []
        for index in 0..<mostLines where form.isTicked("net_\(index)") {
            lines.append(
                FolioLineValues(
                    category: form["category_\(index)"], net: form["net_\(index)"], tax: form["tax_\(index)"],
                    service: form["service_\(index)"]))
        }
        return lines
    }

    /// The charges; rows without any amount are passed over.
    static func lines(_ values: [FolioLineValues], currency: Currency, log: InputLog) -> [FolioLine] {
        var lines: [FolioLine] = []
        for (index, line) in values.enumerated() where !line.isEmpty {
            func amount(_ text: String, _ field: String) -> Int64? {
                let plain = text.filter { $0 != "," && $0 != "，" && $0 != " " }
                if plain.isEmpty { return 0 }
                if let value = Decimals.integer(plain, decimals: currency.decimals) { return value }
                log.add("\(field)_\(index)", "malformed_money")
                return nil
            }
            if let net = amount(line.net, "net"), let tax = amount(line.tax, "tax"),
                let service = amount(line.service, "service")
            {
                lines.append(FolioLine(category: line.category, net: net, tax: tax, service: service))
            }
        }
        if lines.isEmpty && log.problems.isEmpty { log.add("net_0", "required") }
        return lines
    }

    /// Charges as a form shows them.
    static func values(_ lines: [FolioLine], currency: Currency) -> [FolioLineValues] {
        func text(_ minor: Int64) -> String {
            minor == 0 ? "" : Formats.amount(minor, decimals: currency.decimals).filter { $0 != "," }
        }
        return lines.map {
            FolioLineValues(
                category: $0.category,
                net: Formats.amount($0.net, decimals: currency.decimals).filter { $0 != "," },
                tax: text($0.tax), service: text($0.service))
        }
    }

    static func categories(_ program: Program, _ language: Language) -> [Choice] {
        program.categories.map { Choice(value: $0.id, label: $0.name.text(in: language)) }
    }
}
