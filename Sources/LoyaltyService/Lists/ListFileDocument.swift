import LoyaltyRules

/// Writes a file of members: its rows between two lines that say what it is, who made and who fetched it.
public struct ListFileDocument: Sendable {
    public let file: ListFileRow
    public let rows: [[String]]
    /// Who, when, which view, which conditions.
    public let mark: String

    public init(file: ListFileRow, rows: [[String]], mark: String) {
        self.file = file
        self.rows = rows
        self.mark = mark
    }

    private var words: Texts { Texts(ServiceTexts.catalogue, file.language) }

    /// The heads of its columns, in its language.
    private var heads: [ReportTable.Column] {
        file.columns.map { ReportTable.Column(id: $0.rawValue, title: words("list.column_" + $0.rawValue)) }
    }

    public var bytes: [UInt8] {
        let cells = rows.map { row in zip(file.columns, row).map { $0 == .points ? Self.figure($1) : .text($1) } }
        let title = words("list.file_title")
        switch file.format {
        case .csv:
            let table = ReportTable(id: "members", title: title, columns: heads, rows: cells)
            let line = ReportCSV.text(ReportTable(id: "mark", title: "", columns: [.init(id: mark, title: mark)], rows: []))
            return Array((line + ReportCSV.text(table) + line).utf8)
        case .xlsx:
            let closing = [ReportTable.Cell.text(mark)]
            return ReportWorkbook.bytes([
                ReportTable(id: "members", title: title, columns: heads, rows: cells + [closing]),
                ReportTable(
                    id: "mark", title: words("list.file_mark"), columns: [.init(id: "mark", title: words("list.file_mark"))],
                    rows: [closing]),
            ])
        }
    }

    /// A figure as it was kept, `-12.50`, as one that can be added up.
    private static func figure(_ text: String) -> ReportTable.Cell {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard let value = Int64(parts.joined()) else { return .text(text) }
        return .number(value, decimals: parts.count == 2 ? parts[1].count : 0)
    }

    /// For example `members-7281-staff-52-2026-06-15.xlsx`: its number, who made it, and when.
    public func name(on day: CalendarDay) -> String {
        let maker = file.madeBy.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }
        return "members-\(file.id)-\(String(maker))-\(day).\(file.format.rawValue)"
    }

    public var type: String {
        switch file.format {
        case .csv: "text/csv; charset=utf-8"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        }
    }
}
