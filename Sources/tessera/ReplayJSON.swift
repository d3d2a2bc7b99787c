import LoyaltyRules
import LoyaltyService

/// A replay as one JSON object.
struct ReplayJSON: Encodable {
    struct Table: Encodable {
        let id: String
        let columns: [String]
        let rows: [[Cell]]

        init(_ table: ReportTable) {
            (id, columns) = (table.id, table.columns.map(\.id))
            rows = table.rows.map { $0.map { .cell($0) } }
        }
    }

    /// A text, a whole number, a decimal as text, or null.
    enum Cell: Encodable {
        case cell(ReportTable.Cell)

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            guard case .cell(let cell) = self else { return }
            switch cell {
            case .text(let text): try container.encode(text)
            case .number(let value, 0): try container.encode(value)
            case .number: try container.encode(cell.plain)
            case .empty: try container.encodeNil()
            }
        }
    }

    let from: String
    let to: String
    let members: Int
    let changed: Int
    let tables: [Table]

    init(_ report: ReplayReport, _ tables: [ReportTable]) {
        from = "\(report.frame.from)"
        to = "\(report.frame.to)"
        members = report.comparison.members
        changed = report.comparison.changed
        self.tables = tables.map(Table.init)
    }
}
