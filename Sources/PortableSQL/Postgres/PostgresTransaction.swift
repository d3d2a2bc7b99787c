/// A transaction on one PostgreSQL connection.
final class PostgresTransaction: SQLTransaction {
    let dialect = SQLDialect.postgres
    private let connection: PostgresConnection
    private var progress = TransactionProgress()
    private var cursors = 0
    private(set) var changes = 0
    var hasFailed: Bool { progress.failure != nil }

    /// How many rows are fetched at a time while streaming.
    private static let batch = 1_000

    private init(on connection: PostgresConnection) {
        self.connection = connection
    }

    /// Runs the closure between `begin` and COMMIT, or ROLLBACK when it throws.
    static func run<T>(
        on connection: PostgresConnection, begin: String, _ body: (any SQLTransaction) throws -> T
    ) throws -> T {
        do {
            try connection.begin(begin)
        } catch {
            connection.rollBack()
            throw error
        }
        let transaction = PostgresTransaction(on: connection)
        defer { transaction.progress.finish() }
        let value: T
        do {
            value = try body(transaction)
            try transaction.confirm()
            // A failed statement whose error was caught on the way must not be half a change.
            if let failure = transaction.progress.failure { throw failure }
        } catch {
            connection.rollBack()
            throw error
        }
        guard connection.isWriter else {
            // Nothing to keep, so a connection lost now does not spoil what was read.
            connection.rollBack()
            return value
        }
        try connection.commit()
        return value
    }

    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int {
        try run(sql, arguments).changedRows
    }

    func put(_ sql: String, _ arguments: [SQLValue]) throws {
        try progress.requireUsable()
        // How many rows it changes is not known yet; that it may change some is.
        changes += 1
        try guarded { try connection.put(sql, arguments) }
    }

    func confirm() throws {
        guard progress.failure == nil else { return }
        try guarded { try connection.confirm() }
    }

    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow] {
        let result = try run(sql, arguments)
        return (0..<result.rowCount).map { result.row($0, statement: sql) }
    }

    func firstRow(_ sql: String, _ arguments: [SQLValue]) throws -> SQLRow? {
        let result = try run(sql, arguments)
        return result.rowCount > 0 ? result.row(0, statement: sql) : nil
    }

    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws {
        try forEachResult(sql, arguments) { result in
            for index in 0..<result.rowCount { try body(result.row(index, statement: sql)) }
        }
    }

    func forEachColumns(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLColumns) throws -> Void) throws {
        try forEachResult(sql, arguments, inBytes: true) { result in
            let columns = PostgresColumns(result, statement: sql)
            for index in 0..<result.rowCount {
                columns.row = Int32(index)
                try body(columns)
            }
        }
    }

    private func forEachResult(
        _ sql: String, _ arguments: [SQLValue], inBytes: Bool = false, _ body: (PostgresResult) throws -> Void
    ) throws {
        // Only a reading statement can have a cursor; what a changing one returns is not large.
        guard try connection.sort(sql) == .reading else {
            return try body(try run(sql, arguments, inBytes: inBytes))
        }
        cursors += 1
        let cursor = "cursor_\(cursors)"
        try run("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)", arguments)
        while true {
            let result = try run("FETCH FORWARD \(Self.batch) FROM \(cursor)", [], inBytes: inBytes)
            try body(result)
            if result.rowCount < Self.batch { break }
        }
        // A body that throws leaves the cursor to the end of the transaction.
        try run("CLOSE \(cursor)", [])
    }

    func savepoint<T>(_ body: () throws -> T) throws -> T {
        try progress.requireUsable()
        let name = "savepoint_\(progress.depth + 1)"
        try guarded { try connection.send("SAVEPOINT \(name)") }
        progress.openSavepoint()
        do {
            let value = try body()
            try confirm()
            if let failure = progress.failure { throw failure }
            try guarded { try connection.send("RELEASE SAVEPOINT \(name)") }
            progress.closeSavepoint(rolledBack: false)
            return value
        } catch {
            rollBack(to: name)
            progress.closeSavepoint(rolledBack: true)
            throw error
        }
    }

    @discardableResult
    private func run(_ sql: String, _ arguments: [SQLValue], inBytes: Bool = false) throws -> PostgresResult {
        try progress.requireUsable()
        let result = try guarded { try connection.run(sql, arguments, inBytes: inBytes) }
        changes += result.changedRows
        return result
    }

    /// Notes a failure of the engine, which ends what may be done in the transaction.
    @discardableResult
    private func guarded<R>(_ work: () throws -> R) throws -> R {
        do {
            return try work()
        } catch let fault as SQLFault {
            progress.fail(fault, lost: !connection.isConnected)
            throw fault
        }
    }

    /// One message for both steps; when the connection is gone the server undoes everything by itself.
    private func rollBack(to name: String) {
        // What was put and not yet answered is undone with the rest, whatever became of it.
        try? connection.confirm()
        guard connection.isConnected else { return }
        do {
            try connection.send("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)")
        } catch let fault as SQLFault {
            progress.fail(fault, lost: true)
        } catch {
            progress.fail(.statement("\(error)"), lost: true)
        }
    }
}
