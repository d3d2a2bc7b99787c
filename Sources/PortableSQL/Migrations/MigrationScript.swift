/// The text of a migration turned into the statements of one engine.
///
/// Column types are written BIGINT, SMALLINT, TEXT and BYTEA; on SQLite they become INTEGER, INTEGER, TEXT
/// and BLOB, and every `CREATE TABLE … );` becomes STRICT, so that SQLite refuses wrong types as PostgreSQL
/// does. Lines between `-- only: sqlite` or `-- only: postgres` and `-- end only` are for that engine alone.
/// A statement ends with a `;` at the end of a line; lines between `-- begin statement` and `-- end
/// statement` are one statement (for a trigger or a DO block).
struct MigrationScript {
    /// The statements in order, without their closing semicolons.
    let statements: [String]

    /// Throws `SQLFault.statement` for a block that is not closed or names another engine.
    init(_ sql: String, dialect: SQLDialect) throws {
        var statements: [String] = []
        var open: [Substring] = []
        var isWhole = false
        func close() {
            statements += isWhole ? [open.joined(separator: "\n")] : Self.split(open.joined(separator: "\n"))
            open = []
        }
        for line in try Self.lines(of: sql, for: dialect) {
            switch Self.mark(line) {
            case "begin statement":
                close()
                isWhole = true
            case "end statement":
                guard isWhole else {
                    throw SQLFault.statement("a migration ends a statement it did not begin.")
                }
                close()
                isWhole = false
            default: open.append(line)
            }
        }
        guard !isWhole else { throw SQLFault.statement("a migration has no -- end statement.") }
        close()
        self.statements = statements.compactMap { Self.finished($0, dialect: dialect) }
    }

    /// The lines meant for one engine.
    private static func lines(of sql: String, for dialect: SQLDialect) throws -> [Substring] {
        var kept: [Substring] = []
        var only: SQLDialect?
        for line in sql.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let mark = mark(line) else {
                if only == nil || only == dialect { kept.append(line) }
                continue
            }
            if mark.hasPrefix("only:") {
                let name = mark.dropFirst("only:".count).drop(while: \.isWhitespace)
                guard only == nil, let named = SQLDialect(rawValue: String(name)) else {
                    throw SQLFault.statement("a migration has a wrong line: -- \(mark).")
                }
                only = named
            } else if mark == "end only" {
                guard only != nil else {
                    throw SQLFault.statement("a migration has -- end only without a beginning.")
                }
                only = nil
            } else if only == nil || only == dialect {
                kept.append(line)
            }
        }
        guard only == nil else { throw SQLFault.statement("a migration has no -- end only.") }
        return kept
    }

    /// The words of a line that is one of our marks, or nil.
    private static func mark(_ line: Substring) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace)
        guard words.first == "--" else { return nil }
        let mark = words.dropFirst().joined(separator: " ")
        return ["begin statement", "end statement", "end only"].contains(mark) || mark.hasPrefix("only:")
            ? mark : nil
    }

    /// Cuts at each semicolon that ends a line and stands in code.
    private static func split(_ sql: String) -> [String] {
        let scanner = SQLScanner(sql)
        var statements: [String] = []
        var start = 0
        for piece in scanner.pieces() where piece.isCode {
            for position in piece.range where scanner.bytes[position] == UInt8(ascii: ";") {
                let rest = scanner.bytes[(position + 1)...].prefix { $0 != UInt8(ascii: "\n") }
                let after = String(decoding: rest, as: UTF8.self).drop(while: \.isWhitespace)
                guard after.isEmpty || after.hasPrefix("--") else { continue }
                statements.append(String(decoding: scanner.bytes[start..<position], as: UTF8.self))
                start = position + 1
            }
        }
        return statements + [String(decoding: scanner.bytes[start...], as: UTF8.self)]
    }

    /// The statement in the engine's words, or nil when nothing but comments is left of it.
    private static func finished(_ sql: String, dialect: SQLDialect) -> String? {
        let scanner = SQLScanner(sql)
        var out: [UInt8] = []
        var words: [String] = []
        var last: UInt8 = 0
        for piece in scanner.pieces() {
            let bytes = scanner.bytes[piece.range]
            guard piece.isCode else {
                // Comments are dropped: what stands between two statements says nothing to the engine.
                if let first = bytes.first, first != UInt8(ascii: "-"), first != UInt8(ascii: "/") {
                    out += bytes
                    last = first
                } else {
                    out.append(UInt8(ascii: " "))
                }
                continue
            }
            for word in bytes.split(
                omittingEmptySubsequences: false, whereSeparator: { !SQLScanner.isWord($0) })
            {
                let written = String(decoding: word, as: UTF8.self)
                if !written.isEmpty { words.append(written.uppercased()) }
                out += Array((dialect == .sqlite ? sqliteType(written) : written).utf8)
                if word.endIndex < bytes.endIndex { out.append(bytes[word.endIndex]) }
            }
            if let code = bytes.last(where: { $0 > 0x20 }) { last = code }
        }
        guard last != 0 else { return nil }
        let isTable = words.starts(with: ["CREATE", "TABLE"]) && last == UInt8(ascii: ")")
        let text = String(decoding: out, as: UTF8.self)
        return dialect == .sqlite && isTable ? text + " STRICT" : text
    }

    private static func sqliteType(_ word: String) -> String {
        switch word.uppercased() {
        case "BIGINT", "SMALLINT": "INTEGER"
        case "BYTEA": "BLOB"
        default: word
        }
    }
}
