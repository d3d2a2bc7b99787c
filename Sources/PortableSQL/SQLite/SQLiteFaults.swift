import GRDBSQLite

/// What SQLite's result codes mean to the program.
enum SQLiteFaults {
    /// Which codes, met while writing, leave unknown what the disk holds.
    static func isFatalForWriter(_ code: Int32) -> Bool {
        [SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB].contains(code & 0xFF)
    }

    /// A fault while the file is being opened.
    static func opening(_ code: Int32, message: String, path: String) -> SQLFault {
        switch code & 0xFF {
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: .corrupt("\(path): \(message).")
        case SQLITE_BUSY, SQLITE_LOCKED: .locked("\(path) is being written by another program.")
        case SQLITE_FULL: .full("\(path): \(message).")
        case SQLITE_IOERR: .unavailable("\(path) cannot be read: \(message).")
        default: .cannotOpen("\(path): \(message).")
        }
    }

    /// A fault of a statement; `code` is the extended result code.
    static func running(_ code: Int32, message: String, statement: String, isWriter: Bool) -> SQLFault {
        let words = "\(message), in: \(statement)."
        if isWriter, isFatalForWriter(code) { return .outcomeUnknown("the disk failed (\(code)): \(words)") }
        switch code & 0xFF {
        // A value of the wrong type is a defect of the statement on PostgreSQL, hence here too.
        case SQLITE_CONSTRAINT where code == SQLITE_CONSTRAINT | (12 << 8): return .statement(words)
        case SQLITE_CONSTRAINT: return .constraint(words)
        case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL: return .serialization(words)
        case SQLITE_FULL: return .full(words)
        case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT: return .corrupt(words)
        case SQLITE_READONLY where !isWriter: return .statement("a read may not change anything: \(words)")
        case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_NOMEM, SQLITE_PERM:
            return .unavailable(words)
        default: return .statement(words)
        }
    }
}
