/// Writes tables as a workbook for spreadsheets (Office Open XML), a sheet for each. Texts stand in it as texts, so
/// that none of them is ever taken for a formula; the same tables give the same bytes.
public enum ReportWorkbook {
    public static func bytes(_ tables: [ReportTable]) -> [UInt8] {
        var archive = ZipArchive()
        let numbers = tables.indices.map { $0 + 1 }
        archive.add("[Content_Types].xml", part("Types", types, content(numbers)))
        archive.add("_rels/.rels", part("Relationships", relations, relation(1, "officeDocument", "xl/workbook.xml")))
        archive.add("xl/workbook.xml", book(tables))
        let sheets = numbers.map { relation($0, "worksheet", "worksheets/sheet\($0).xml") }.joined()
        archive.add(
            "xl/_rels/workbook.xml.rels",
            part("Relationships", relations, sheets + relation(tables.count + 1, "styles", "styles.xml")))
        archive.add("xl/styles.xml", part("styleSheet", main, styles))
        for (number, table) in zip(numbers, tables) { archive.add("xl/worksheets/sheet\(number).xml", sheet(table)) }
        return archive.bytes
    }

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
    private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    /// Style 0 is plain, 1 a column's head, 2 a whole number, 3 one with two decimal places.
    private static let styles = """
        <fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>\
        <font><b/><sz val="11"/><name val="Calibri"/></font></fonts>\
        <fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
        <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
        <cellXfs count="4"><xf/><xf fontId="1" applyFont="1"/><xf numFmtId="3" applyNumberFormat="1"/>\
        <xf numFmtId="4" applyNumberFormat="1"/></cellXfs>
        """

    private static func part(_ root: String, _ space: String, _ inside: String, more: String = "") -> [UInt8] {
        Array(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<\(root) xmlns=\"\(space)\"\(more)>\(inside)</\(root)>"
                .utf8)
    }

    private static func content(_ sheets: [Int]) -> String {
        let format = "application/vnd.openxmlformats-officedocument.spreadsheetml."
        let parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
            + sheets.map { ("/xl/worksheets/sheet\($0).xml", "worksheet") }
        return "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\(format)\($0.1)+xml\"/>" }.joined()
    }

    private static func relation(_ number: Int, _ kind: String, _ target: String) -> String {
        "<Relationship Id=\"rId\(number)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }

    private static func book(_ tables: [ReportTable]) -> [UInt8] {
        let sheets = tables.enumerated().map { index, table in
            "<sheet name=\"\(escaped(name(table)))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
        }
        return part("workbook", main, "<sheets>\(sheets.joined())</sheets>", more: " xmlns:r=\"\(office)\"")
    }

    /// At most 31 characters, and none of those that a sheet's name must not have.
    private static func name(_ table: ReportTable) -> String {
        String(table.title.map { "[]:*?/\\'".contains($0) ? " " : $0 }.prefix(31))
    }

    private static func sheet(_ table: ReportTable) -> [UInt8] {
        let head = table.columns.map { text($0.title, style: 1) }.joined()
        let rows = table.rows.enumerated().map { number, row in
            "<row r=\"\(number + 2)\">\(row.map(cell).joined())</row>"
        }
        let view = "<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\" state=\"frozen\"/></sheetView></sheetViews>"
        let widths = "<cols><col min=\"1\" max=\"\(max(1, table.columns.count))\" width=\"18\" customWidth=\"1\"/></cols>"
        return part("worksheet", main, view + widths + "<sheetData><row r=\"1\">\(head)</row>\(rows.joined())</sheetData>")
    }

    private static func cell(_ cell: ReportTable.Cell) -> String {
        switch cell {
        case .text(let value): text(value, style: 0)
        case .number(let value, let decimals):
            "<c s=\"\(decimals == 0 ? 2 : 3)\"><v>\(ReportNumber.plain(value, decimals: decimals))</v></c>"
        case .empty: "<c/>"
        }
    }

    private static func text(_ value: String, style: Int) -> String {
        "<c t=\"inlineStr\" s=\"\(style)\"><is><t xml:space=\"preserve\">\(escaped(value))</t></is></c>"
    }

    /// XML knows no control characters but tab and line breaks.
    private static func escaped(_ value: String) -> String {
        value.unicodeScalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: result.unicodeScalars.append(scalar)
            }
        }
    }
}
