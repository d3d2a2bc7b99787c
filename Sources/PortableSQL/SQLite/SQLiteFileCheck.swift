import Foundation
import GRDBSQLite

/// Looks at a SQLite file before anything is written to it: a foreign or damaged file must stay as it is.
struct SQLiteFileCheck {
    let path: String

    /// Makes an empty file for its owner alone when there is none, else throws `corrupt`, `notOurs` or
    /// `cannotOpen`.
    func prepare() throws {
        if try isNewOrEmpty() { return }
        var handle: OpaquePointer?
        // A read-only connection neither converts nor checkpoints the file.
        let opened = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY, nil)
        defer { sqlite3_close(handle) }
        guard opened == SQLITE_OK else { throw fault(opened, handle) }
        sqlite3_busy_timeout(handle, 5_000)
        let tables = try tableNames(handle)
        guard tables.isEmpty || tables.contains(Migrator.table) else {
            throw SQLFault.notOurs("\(path) holds the table \(tables[0]) but no record of our migrations.")
        }
    }

    private func isNewOrEmpty() throws -> Bool {
        // Personal data may follow, so only the owner may read; SQLite gives its side files the same rights.
        let descriptor = Foundation.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw SQLFault.cannotOpen("\(path) cannot be opened (\(String(cString: strerror(errno)))).")
        }
        defer { Foundation.close(descriptor) }
        var header = [UInt8](repeating: 0, count: 16)
        let count = Foundation.read(descriptor, &header, header.count)
        if count == 0 { return true }
        guard count == header.count, header == Array("SQLite format 3\0".utf8) else {
            throw SQLFault.corrupt("\(path) does not begin like a SQLite file.")
        }
        return false
    }

    private func tableNames(_ handle: OpaquePointer?) throws -> [String] {
        var statement: OpaquePointer?
        let sql = "SELECT name FROM sqlite_schema WHERE name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY name"
        let prepared = sqlite3_prepare_v2(handle, sql, -1, &statement, nil)
        defer { sqlite3_finalize(statement) }
        guard prepared == SQLITE_OK else { throw fault(prepared, handle) }
        var names: [String] = []
        while true {
            let step = sqlite3_step(statement)
            if step == SQLITE_DONE { return names }
            guard step == SQLITE_ROW else { throw fault(step, handle) }
            if let name = sqlite3_column_text(statement, 0) { names.append(String(cString: name)) }
        }
    }

    private func fault(_ code: Int32, _ handle: OpaquePointer?) -> SQLFault {
        SQLiteFaults.opening(code, message: String(cString: sqlite3_errmsg(handle)), path: path)
    }
}
