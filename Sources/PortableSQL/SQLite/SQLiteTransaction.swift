/// A transaction on one SQLite connection.
final class SQLiteTransaction: SQLTransaction {
    let dialect = SQLDialect.sqlite
    private let connection: SQLiteConnection
    private var progress = TransactionProgress()

    var changes: Int { Int(connection.totalChanges) }
    var hasFailed: Bool { progress.failure != nil }

    private init(on connection: SQLiteConnection) { self.connection = connection }

    /// Runs the closure between BEGIN and COMMIT, or ROLLBACK when it throws.
    static func run<T>(on connection: SQLiteConnection, _ body: (any SQLTransaction) throws -> T) throws -> T
    {
        // The write lock is taken at once: a transaction that read first and wrote later could fail half-way.
        try connection.control(connection.isWriter ? "BEGIN IMMEDIATE" : "BEGIN DEFERRED")
        let transaction = SQLiteTransaction(on: connection)
        defer { transaction.progress.finish() }
        do {
            let value = try body(transaction)
            // A failed statement whose error was caught on the way must not be half a change.
            if let failure = transaction.progress.failure { throw failure }
            try connection.control("COMMIT")
            return value
        } catch {
            transaction.rollBack("ROLLBACK")
            throw error
        }
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        let before = connection.totalChanges
        try run(sql, arguments) { _ in true }
        // A statement such as CREATE leaves the count of the one before it standing.
        return connection.totalChanges == before ? 0 : connection.lastChanges
    }

    /// There is no way to a server that could be saved.
    func put(_ sql: String, _ arguments: [SQLValue]) throws { try run(sql, arguments) { _ in true } }

    func confirm() throws {}

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        var rows: [SQLRow] = []
        try run(sql, arguments) { statement in
            rows.append(statement.row())
            return true
        }
        return rows
    }

    func firstRow(_ sql: String, _ arguments: [SQLValue]) throws -> SQLRow? {
        var row: SQLRow?
        try run(sql, arguments) { statement in
            if row == nil { row = statement.row() }
            // A changing statement is run to its end, where SQLite checks foreign keys.
            return !statement.isReadOnly
        }
        return row
    }

    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        try stream(sql, arguments) { try body($0.row()) }
    }

    func forEachColumns(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLColumns) throws -> Void) throws {
        try stream(sql, arguments) { try body($0) }
    }

    private func stream(_ sql: String, _ arguments: [SQLValue], _ body: (SQLiteStatement) throws -> Void) throws {
        var failure: (any Error)?
        try run(sql, arguments) { statement in
            // The body's own error is no failure of the statement, so it goes round `run`.
            do { try body(statement) } catch { failure = error }
            return failure == nil
        }
        if let failure { throw failure }
    }

    func savepoint<T>(_ body: () throws -> T) throws -> T {
        try progress.requireUsable()
        let name = "savepoint_\(progress.depth + 1)"
        try guarded { try connection.control("SAVEPOINT \(name)") }
        progress.openSavepoint()
        do {
            let value = try body()
            if let failure = progress.failure { throw failure }
            try guarded { try connection.control("RELEASE \(name)") }
            progress.closeSavepoint(rolledBack: false)
            return value
        } catch {
            rollBack("ROLLBACK TO \(name)")
            rollBack("RELEASE \(name)")
            progress.closeSavepoint(rolledBack: true)
            throw error
        }
    }

    private func run(_ sql: String, _ arguments: [SQLValue], onRow: (SQLiteStatement) throws -> Bool) throws {
        try progress.requireUsable()
        try guarded { try connection.run(sql, arguments, onRow: onRow) }
    }

    /// Notes a failure of the engine, which ends what may be done in the transaction.
    private func guarded(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let fault as SQLFault {
            progress.fail(fault, lost: !connection.isInTransaction)
            throw fault
        }
    }

    /// Undoes; when SQLite has already rolled back by itself there is nothing left to undo.
    private func rollBack(_ sql: String) {
        guard connection.isInTransaction else { return }
        do {
            try connection.control(sql)
        } catch let fault as SQLFault {
            progress.fail(fault, lost: true)
        } catch {
            progress.fail(.statement("\(error)"), lost: true)
        }
    }
}
