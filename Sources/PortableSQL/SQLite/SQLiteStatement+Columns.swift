import GRDBSQLite

extension SQLiteStatement: SQLColumns {
    func integer(_ column: Int) throws -> Int64 {
        guard let value = integerOrNil(column) else { throw unexpected(column, wanted: "a whole number") }
        return value
    }

    func integerOrNil(_ column: Int) -> Int64? {
        guard sqlite3_column_type(handle, Int32(column)) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(handle, Int32(column))
    }

    func bytes(_ column: Int) throws -> UnsafeBufferPointer<UInt8> {
        guard sqlite3_column_type(handle, Int32(column)) == SQLITE_TEXT else { throw unexpected(column, wanted: "a text") }
        // Asked for as bytes, a text is not copied to get a NUL behind it.
        let start = sqlite3_column_blob(handle, Int32(column))?.assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, Int32(column))))
    }

    private func unexpected(_ column: Int, wanted: String) -> SQLFault { row().unexpected(column, wanted: wanted) }
}
