import Foundation

/// Reads an export row by row, in bounded memory: each row becomes a stay or is parked with its reason.
///
/// One reader belongs to one task; it is not to be shared.
public final class StayReader {
    /// The size of the file in bytes.
    public let totalBytes: Int64
    /// The mapping by which the file is read.
    public let mapping: ImportMapping

    private let rows: DecodedRows
    private let places: ColumnPlaces
    private var firstRow: CSVRow?

    /// Opens the file and reads its header; refuses it when a column that the mapping names is not there.
    public init(file: URL, mapping: ImportMapping) throws(ImportFileProblem) {
        let bytes = try ImportFileBytes(file)
        totalBytes = bytes.size
        self.mapping = mapping
        rows = try DecodedRows(bytes, mapping.form)
        guard let first = try rows.next() else {
            throw ImportFileProblem(.fileEmpty, "The file is empty; export it again.")
        }
        if let fault = first.fault {
            throw Self.headerProblem(fault, mapping.form)
        }
        places = try ColumnPlaces(first, mapping)
        firstRow = mapping.form.hasHeader ? nil : first
    }

    /// How many bytes of the file the rows given out so far take: `bytesRead / totalBytes` is the progress.
    public var bytesRead: Int64 { rows.consumed }

    /// The next row, or nothing at the end of the file; throws when the file cannot be read any further.
    public func next() throws(ImportFileProblem) -> ImportedRow? {
        if let row = firstRow {
            firstRow = nil
            return read(row)
        }
        guard let row = try rows.next() else { return nil }
        return read(row)
    }

    private func read(_ row: CSVRow) -> ImportedRow {
        if let fault = row.fault { return park(row, fault) }
        guard row.fields.count == places.width else {
            return park(
                row, .columnsRagged,
                "The row has \(row.fields.count) fields, the first row \(places.width); look for a "
                    + "delimiter or line break inside a text without quotes.")
        }
        let cells = RowCells(
            row: row, fieldOfSlot: places.fieldOfSlot, nullWords: mapping.form.nullWords)
        do {
            return .stay(try mapping.stay.read(cells, mapping.form.numbers))
        } catch {
            return .parked(
                ParkedRow(
                    line: row.line, reason: error.reason, field: error.field, detail: error.detail,
                    raw: row.rawText))
        }
    }

    private func park(_ row: CSVRow, _ reason: ParkedReason, _ detail: String? = nil) -> ImportedRow {
        .parked(
            ParkedRow(
                line: row.line, reason: reason, field: "row",
                detail: detail ?? reason.advice(mapping.encoding), raw: row.rawText))
    }

    private static func headerProblem(_ fault: ParkedReason, _ form: ImportFileForm) -> ImportFileProblem {
        if fault == .encodingInvalid {
            return ImportFileProblem(
                .encodingWrong,
                "The header is not valid \(form.encoding.rawValue); "
                    + (form.encoding == .utf8
                        ? "if a Chinese spreadsheet program saved it, write encoding: gb18030 in the mapping."
                        : "write encoding: utf-8 in the mapping if the export is UTF-8."))
        }
        return ImportFileProblem(
            .headerUnreadable, "The first row cannot be read: \(fault.advice(form.encoding))")
    }
}

extension ParkedReason {
    /// What to do about a row that cannot be taken apart.
    fileprivate func advice(_ encoding: ImportEncoding) -> String {
        switch self {
        case .encodingInvalid:
            "The row is not valid \(encoding.rawValue); save the file in that encoding, or name its own."
        case .nulByte: "The row holds a NUL byte, which no text has; export it again as text."
        case .rowTooLong: "The row is longer than 1 MiB; look for a missing line break and export it again."
        case .columnsTooMany:
            "The row has more than \(CSVSplitter.maximumFields) fields; look at the delimiter."
        case .quoteStray: "Text follows a closing quote; double the quotes inside the text."
        case .quoteUnclosed:
            "A quote that opens in this row is never closed, so nothing after it was read; close it and "
                + "import the file again."
        default: "The row cannot be read."
        }
    }
}
