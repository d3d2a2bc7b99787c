import Foundation

/// One statement's text, read once: how many arguments it takes, of what sort it is, and how SQLite is told
/// it.
struct StatementText: Sendable {
    /// How a statement is run.
    enum Sort: Sendable {
        /// SELECT or VALUES, or a WITH that only reads.
        case reading
        /// INSERT, UPDATE, DELETE, or a WITH that leads to one.
        case changing
        /// Anything else, such as CREATE; seldom run, so not worth preparing.
        case other
        /// BEGIN, COMMIT and the like, which only this library may send.
        case control
    }

    /// What PostgreSQL can still store in one column, 1 GB, less some room for its own use.
    private static let largestValue = 1_000_000_000

    /// The text as written, with `$1…$n`; PostgreSQL takes it as it is.
    let original: String
    /// The text for SQLite, with `?1…?n` and BLOB for BYTEA.
    let sqlite: String
    /// How many arguments it takes.
    let parameterCount: Int
    let sort: Sort

    /// Throws `SQLFault.statement` when the placeholders leave out a number.
    init(_ sql: String) throws {
        let scanner = SQLScanner(sql)
        var rewritten: [UInt8] = []
        rewritten.reserveCapacity(scanner.bytes.count)
        var numbers: Set<Int> = []
        var words: [String] = []
        for piece in scanner.pieces() {
            guard piece.isCode else {
                rewritten += scanner.bytes[piece.range]
                continue
            }
            var position = piece.range.lowerBound
            while position < piece.range.upperBound {
                let byte = scanner.bytes[position]
                let end = Self.wordEnd(after: position, in: scanner.bytes[piece.range])
                if byte == UInt8(ascii: "$"), let number = Self.number(scanner.bytes[position + 1..<end]) {
                    numbers.insert(number)
                    rewritten.append(UInt8(ascii: "?"))
                    rewritten += scanner.bytes[position + 1..<end]
                } else if SQLScanner.isWord(byte) {
                    let word = String(decoding: scanner.bytes[position..<end], as: UTF8.self)
                    words.append(word.uppercased())
                    // SQLite would read CAST(… AS BYTEA) as a cast to a number.
                    rewritten += words[words.count - 1] == "BYTEA" ? Array("BLOB".utf8) : Array(word.utf8)
                } else {
                    rewritten += scanner.bytes[position..<end]
                }
                position = end
            }
        }
        original = sql
        sqlite = String(decoding: rewritten, as: UTF8.self)
        parameterCount = numbers.max() ?? 0
        sort = Self.sort(of: words)
        if parameterCount != numbers.count {
            throw SQLFault.statement(
                "the placeholders do not run from $1 to $\(parameterCount), in: \(brief).")
        }
    }

    /// The text cut to a length fit for a fault; it holds placeholders, never a person's data.
    var brief: String { original.count > 240 ? original.prefix(240) + "…" : original }

    /// Throws when the number of arguments is not what the statement takes, or a text holds a NUL character.
    func check(_ arguments: [SQLValue]) throws {
        guard arguments.count == parameterCount else {
            throw SQLFault.statement(
                "\(parameterCount) arguments are needed, \(arguments.count) given, in: \(brief).")
        }
        for argument in arguments {
            switch argument {
            case .null, .integer: break
            case .text(let text):
                if Self.holdsNUL(text) {
                    throw SQLFault.statement(
                        "a text holds the NUL character, which PostgreSQL cannot store, in: \(brief).")
                }
                try check(size: text.utf8.count)
            case .blob(let bytes): try check(size: bytes.count)
            }
        }
        guard sort != .control else {
            throw SQLFault.statement(
                "transactions are begun and ended by write, read and savepoint, not by: \(brief).")
        }
    }

    private static func holdsNUL(_ text: String) -> Bool {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
        } ?? text.utf8.contains(0)
    }

    private func check(size: Int) throws {
        guard size <= Self.largestValue else {
            throw SQLFault.statement("an argument of \(size) bytes is too large, in: \(brief).")
        }
    }

    private static func wordEnd(after start: Int, in bytes: ArraySlice<UInt8>) -> Int {
        let rest = bytes[(start + 1)...]
        let first = bytes[start]
        guard SQLScanner.isWord(first) || first == UInt8(ascii: "$") else { return start + 1 }
        return rest.firstIndex { !SQLScanner.isWord($0) } ?? bytes.endIndex
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard !digits.isEmpty, digits.allSatisfy(SQLScanner.isDigit) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static func sort(of words: [String]) -> Sort {
        switch words.first {
        case "SELECT", "VALUES": .reading
        case "INSERT", "UPDATE", "DELETE": .changing
        case "WITH": words.contains { ["INSERT", "UPDATE", "DELETE"].contains($0) } ? .changing : .reading
        case "BEGIN", "START", "COMMIT", "END", "ROLLBACK", "ABORT", "SAVEPOINT", "RELEASE": .control
        default: .other
        }
    }
}
