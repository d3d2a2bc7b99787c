import Foundation

/// What commands print: lines on standard output, errors on standard error, JSON on the last line.
enum Console {
    /// Seen at once, also where standard output is a file or a pipe.
    static func line(_ text: String = "") { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

    static func error(_ text: String) {
        FileHandle.standardError.write(Data(("tessera: " + text + "\n").utf8))
    }

    /// One JSON object on a line of its own.
    static func json(_ value: some Encodable) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        line(String(decoding: try encoder.encode(value), as: UTF8.self))
    }
}
