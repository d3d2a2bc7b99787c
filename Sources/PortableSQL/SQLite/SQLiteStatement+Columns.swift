import GRDBSQLite

extension SQLiteStatement: SQLColumns {
    func integer(_ column: Int) throws -> Int64 {
        guard let value = integerOrNil(column) else { throw unexpected(column, wanted: "a whole number") }
        return value
    }

    func integerOrNil(_ column: Int) -> Int64? {
        // Asked of the value and not of the statement, which would look the column up each time. Only this thread is on it.
        let value = sqlite3_column_value(handle, Int32(column))
        return sqlite3_value_type(value) == SQLITE_INTEGER ? sqlite3_value_int64(value) : nil
    }

    func bytes(_ column: Int) throws -> UnsafeBufferPointer<UInt8> {
        guard let bytes = bytesOrNil(column) else { throw unexpected(column, wanted: "a text") }
        return bytes
    }

    func bytesOrNil(_ column: Int) -> UnsafeBufferPointer<UInt8>? {
        let value = sqlite3_column_value(handle, Int32(column))
        guard sqlite3_value_type(value) == SQLITE_TEXT else { return nil }
        // Asked for as bytes, a text is not copied to get a NUL behind it.
        let start = sqlite3_value_blob(value)?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(value)))
    }

    private func unexpected(_ column: Int, wanted: String) -> SQLFault { row().unexpected(column, wanted: wanted) }
}
