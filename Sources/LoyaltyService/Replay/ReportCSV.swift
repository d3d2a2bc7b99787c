import LoyaltyRules

/// Writes a table as CSV (RFC 4180, UTF-8) with column ids that never change, and plain decimals.
public enum ReportCSV {
    public static func text(_ table: ReportTable) -> String {
        let head = table.columns.map { field($0.id) }
        let rows = table.rows.map { $0.map(cell) }
        return ([head] + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .text(let text): field(harmless(text))
        case .number(let value, let decimals): ReportNumber.plain(value, decimals: decimals)
        case .empty: ""
        }
    }

    /// A spreadsheet takes a text that begins like this for a formula and runs it.
    private static func harmless(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return text }
        return "\"" + text.unicodeScalars.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }
}
