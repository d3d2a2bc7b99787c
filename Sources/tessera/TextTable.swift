import LoyaltyRules
import LoyaltyService

/// A table in columns of even width, figures to the right.
enum TextTable {
    static func lines(_ table: ReportTable) -> [String] {
        let cells = [table.columns.map(\.title)] + table.rows.map { $0.map(text) }
        let widths = table.columns.indices.map { column in cells.map { width($0[column]) }.max() ?? 0 }
        let isFigure = table.columns.indices.map { column in
            table.rows.contains { if case .number = $0[column] { true } else { false } }
        }
        return cells.map { row in
            row.indices.map { column in
                let gap = String(repeating: " ", count: widths[column] - width(row[column]))
                return isFigure[column] ? gap + row[column] : row[column] + gap
            }.joined(separator: "  ")
        }
    }

    private static func text(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .text(let text): text
        case .number(let value, let decimals): Formats.amount(value, decimals: decimals)
        case .empty: ""
        }
    }

    /// Chinese characters take two places.
    private static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + ((0x2E80...0xFF60).contains($1.value) ? 2 : 1) }
    }
}
