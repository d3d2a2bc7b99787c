import Foundation

/// The error file of an import: a CSV (UTF-8 with byte order mark, CRLF) safe to open in a spreadsheet.
public final class ParkedRowFile {
    /// What the file begins with: byte order mark and header.
    public static let opening = "\u{FEFF}line,reason,field,detail,raw\r\n"

    private let handle: FileHandle

    /// Creates the file, readable by its owner alone since it holds guests' data; an older one is replaced. A device or
    /// pipe, such as /dev/null, is written to and stays what it is.
    public init(_ file: URL) throws {
        let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o600]
        let kind = try? FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
        let isDevice = [.typeCharacterSpecial, .typeBlockSpecial, .typeSocket, .typeUnknown].contains(kind ?? .typeRegular)
        guard isDevice || FileManager.default.createFile(atPath: file.path, contents: nil, attributes: attributes) else {
            throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: file.path])
        }
        handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: Data(Self.opening.utf8))
    }

    /// Adds one parked row.
    public func append(_ row: ParkedRow) throws {
        try handle.write(contentsOf: Data(Self.line(row).utf8))
    }

    /// Closes the file; what was appended is then complete.
    public func close() throws { try handle.close() }

    /// One parked row as a line of the file.
    public static func line(_ row: ParkedRow) -> String {
        [String(row.line), row.reason, row.field, row.detail, row.raw].map(cell).joined(separator: ",")
            + "\r\n"
    }

    /// A cell that no spreadsheet program takes for a formula: a leading sign gets an apostrophe before it.
    static func cell(_ text: String) -> String {
        var cell = text
        // By scalar, since a Character may hide the sign under a combining mark.
        if let first = text.unicodeScalars.first, "=+-@\t\r\n＝＋－＠".unicodeScalars.contains(first) {
            cell = "'" + text
        }
        let needsQuotes = cell.utf8.contains { [34, 44, 13, 10].contains($0) }
        return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
    }
}
