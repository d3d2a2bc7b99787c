import GRDBSQLite

/// One prepared statement of one SQLite connection.
final class SQLiteStatement {
    let text: StatementText
    /// Whether it is being stepped; the same text may be run again inside its own rows.
    var isInUse = false
    private let handle: OpaquePointer
    private var isFinalized = false

    /// SQLite's "copy it now", a macro that Swift cannot see.
    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

    /// Prepares the text for frequent use; throws a result code when SQLite does not understand it.
    init(_ text: StatementText, on connection: OpaquePointer) throws(SQLiteResultCode) {
        var handle: OpaquePointer?
        var sql = text.sqlite
        let (code, hasTail) = sql.withUTF8 { bytes -> (Int32, Bool) in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                var tail: UnsafePointer<CChar>?
                let code = sqlite3_prepare_v3(
                    connection, characters.baseAddress, Int32(characters.count),
                    UInt32(SQLITE_PREPARE_PERSISTENT), &handle, &tail)
                let used = tail.map { $0 - (characters.baseAddress ?? $0) } ?? characters.count
                let rest = bytes[used...]
                return (code, rest.contains { !Self.isIgnorable($0) } && Self.holdsCode(rest))
            }
        }
        guard code == SQLITE_OK else { throw SQLiteResultCode(code) }
        guard let handle else { throw SQLiteResultCode(SQLITE_MISUSE, "the statement is empty") }
        guard !hasTail else {
            sqlite3_finalize(handle)
            throw SQLiteResultCode(SQLITE_MISUSE, "only one statement may be run at a time")
        }
        self.text = text
        self.handle = handle
    }

    deinit { finalize() }

    /// Whether it changes nothing.
    var isReadOnly: Bool { sqlite3_stmt_readonly(handle) != 0 }

    /// How many columns its rows have; may change after the first step when the schema has changed.
    var columnCount: Int32 { sqlite3_column_count(handle) }

    /// Sets the arguments; they must be as many as the text takes.
    func bind(_ arguments: [SQLValue]) -> Int32 {
        for (offset, argument) in arguments.enumerated() {
            let code = bind(argument, at: Int32(offset + 1))
            if code != SQLITE_OK { return code }
        }
        return SQLITE_OK
    }

    /// Goes on to the next row; gives SQLITE_ROW, SQLITE_DONE or a code of failure.
    func step() -> Int32 { sqlite3_step(handle) }

    /// Makes it ready for the next use and drops the arguments.
    func reset() {
        sqlite3_reset(handle)
        sqlite3_clear_bindings(handle)
    }

    /// The values of the row it stands on.
    func row() -> SQLRow {
        let count = columnCount
        var values: [SQLValue] = []
        values.reserveCapacity(Int(count))
        for column in 0..<count { values.append(value(column)) }
        return SQLRow(values: values, statement: text.original)
    }

    /// Gives it back to SQLite; it must not be used afterwards.
    func finalize() {
        guard !isFinalized else { return }
        isFinalized = true
        sqlite3_finalize(handle)
    }

    private func value(_ column: Int32) -> SQLValue {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_NULL: return .null
        case SQLITE_BLOB:
            let bytes = sqlite3_column_blob(handle, column)
            return .blob(
                Array(UnsafeRawBufferPointer(start: bytes, count: Int(sqlite3_column_bytes(handle, column)))))
        default:
            guard let bytes = sqlite3_column_text(handle, column) else { return .null }
            let count = Int(sqlite3_column_bytes(handle, column))
            return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self))
        }
    }

    private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    // An empty text may have no address, which SQLite would take for NULL.
                    guard let address = characters.baseAddress else {
                        return sqlite3_bind_text(handle, index, "", 0, Self.copied)
                    }
                    return sqlite3_bind_text(handle, index, address, Int32(characters.count), Self.copied)
                }
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
            return sqlite3_bind_blob(handle, index, bytes, Int32(bytes.count), Self.copied)
        }
    }

    private static func isIgnorable(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: ";") }

    /// Whether anything but comments follows the first statement.
    private static func holdsCode(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let scanner = SQLScanner(String(decoding: bytes, as: UTF8.self))
        return scanner.pieces().contains { piece in
            let isComment =
                !piece.isCode
                && [UInt8(ascii: "-"), UInt8(ascii: "/")].contains(scanner.bytes[piece.range.lowerBound])
            return !isComment && scanner.bytes[piece.range].contains { !isIgnorable($0) }
        }
    }
}
