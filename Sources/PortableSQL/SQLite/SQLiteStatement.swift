import GRDBSQLite

/// One prepared statement of one SQLite connection.
final class SQLiteStatement {
    let text: StatementText
    /// Whether it is being stepped; the same text may be run again inside its own rows.
    var isInUse = false
    let handle: OpaquePointer
    private var isFinalized = false
    /// Where the bytes of the arguments lie while it runs: copying them here at one go is cheaper than SQLite's
    /// own copies, each of which asks for memory.
    private var argumentBytes = UnsafeMutableRawBufferPointer.allocate(byteCount: 256, alignment: 8)
    private static let mostKept = 65_536

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
        reserve(arguments)
        var used = 0
        for (offset, argument) in arguments.enumerated() {
            let code = bind(argument, at: Int32(offset + 1), used: &used)
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
        // A document or a file that was stored once must not hold memory for ever.
        if argumentBytes.count > Self.mostKept { resize(to: Self.mostKept) }
    }

    /// The values of the row it stands on.
    func row() -> SQLRow {
        let count = Int(columnCount)
        let values = [SQLValue](unsafeUninitializedCapacity: count) { buffer, filled in
            for column in 0..<count { buffer.initializeElement(at: column, to: value(Int32(column))) }
            filled = count
        }
        return SQLRow(values: values, statement: text.original)
    }

    /// Gives it back to SQLite; it must not be used afterwards.
    func finalize() {
        guard !isFinalized else { return }
        isFinalized = true
        sqlite3_finalize(handle)
        argumentBytes.deallocate()
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

    /// Makes room for the bytes of all arguments: none of them may move while the statement runs.
    private func reserve(_ arguments: [SQLValue]) {
        let needed = arguments.reduce(0) { sum, argument in
            switch argument {
            case .text(let text): sum + text.utf8.count
            case .blob(let bytes): sum + bytes.count
            case .null, .integer: sum
            }
        }
        if needed > argumentBytes.count { resize(to: max(needed, min(needed * 2, Self.mostKept))) }
    }

    private func resize(to count: Int) {
        argumentBytes.deallocate()
        argumentBytes = .allocate(byteCount: count, alignment: 8)
    }

    private func bind(_ value: SQLValue, at index: Int32, used: inout Int) -> Int32 {
        switch value {
        case .null: return sqlite3_bind_null(handle, index)
        case .integer(let number): return sqlite3_bind_int64(handle, index, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                let kept = keep(UnsafeRawBufferPointer(bytes), used: &used)
                return sqlite3_bind_text(handle, index, kept, Int32(bytes.count), nil)
            }
        case .blob(let bytes):
            guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(handle, index, 0) }
            return bytes.withUnsafeBytes { sqlite3_bind_blob(handle, index, keep($0, used: &used), Int32($0.count), nil) }
        }
    }

    /// Copies bytes to where they stay until `reset`.
    private func keep(_ bytes: UnsafeRawBufferPointer, used: inout Int) -> UnsafeMutablePointer<CChar>? {
        guard let start = argumentBytes.baseAddress?.advanced(by: used) else { return nil }
        if let source = bytes.baseAddress { start.copyMemory(from: source, byteCount: bytes.count) }
        used += bytes.count
        return start.assumingMemoryBound(to: CChar.self)
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
