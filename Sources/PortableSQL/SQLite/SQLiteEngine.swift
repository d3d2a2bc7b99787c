import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// SQLite: one file, one writer whose every commit is on the disk before it is acknowledged, and a pool of
/// readers.
final class SQLiteEngine: SQLEngine {
    let dialect = SQLDialect.sqlite
    let writerLanes = 1
    private let pool: DatabasePool
    private let lock: SQLiteFileLock
    private let fatal: FatalSignal
    private let texts = StatementTexts()
    private let checkpointer: SQLiteCheckpointer
    private let writing = Turnstile()
    private let reading: ReaderSlots
    /// The connections met so far, by the address of SQLite's handle.
    private let connections = Mutex<[Int: SQLiteConnection]>([:])
    private let isClosed = Mutex(false)

    /// Opens or creates the file; throws `cannotOpen`, `locked`, `corrupt` or `notOurs`.
    init(path: String, options: SQLOptions) throws {
        guard !path.isEmpty else { throw SQLFault.cannotOpen("sqlite: must be followed by a file's path.") }
        // One file must not be opened twice under two names.
        let path = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        lock = try SQLiteFileLock(path: path)
        fatal = FatalSignal(options.onFatal)
        reading = ReaderSlots(limit: max(1, options.readers))
        do {
            try SQLiteFileCheck(path: path).prepare()
            pool = try DatabasePool(path: path, configuration: Self.configuration(options))
            try pool.writeWithoutTransaction(options.isDisposable ? Self.makeQuick : Self.makeDurable)
            let checkpointer = try SQLiteCheckpointer(path: path, fatal: fatal)
            self.checkpointer = checkpointer
            try pool.writeWithoutTransaction { $0.sqliteConnection.map(checkpointer.watch) }
        } catch {
            lock.release()
            guard let error = error as? DatabaseError else { throw error }
            throw SQLiteFaults.opening(
                error.extendedResultCode.rawValue, message: error.message ?? "no message", path: path)
        }
    }

    deinit {
        // The last user is gone, so nobody is left to be told of a failure.
        try? close()
    }

    func write<T>(lane: Int, asLogin: Bool, _ body: (any SQLTransaction) throws -> T) throws -> T {
        try requireOpen()
        try fatal.requireSound()
        try writing.enter()
        defer { writing.leave() }
        try requireOpen()
        return try pool.writeWithoutTransaction { database in
            try SQLiteTransaction.run(on: connection(of: database, isWriter: true), body)
        }
    }

    func read<T>(asLogin: Bool, _ body: (any SQLTransaction) throws -> T) throws -> T {
        try requireOpen()
        try reading.enter()
        defer { reading.leave() }
        try requireOpen()
        do {
            return try pool.unsafeRead { database in
                try SQLiteTransaction.run(on: connection(of: database, isWriter: false), body)
            }
        } catch let error as DatabaseError {
            throw SQLFault.unavailable("a reading connection could not be opened: \(error).")
        }
    }

    func emptyLog() throws {
        try requireOpen()
        try writing.enter()
        defer { writing.leave() }
        do {
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY || error.resultCode == .SQLITE_LOCKED {
            // Somebody reads: the log is emptied the next time.
        } catch let error as DatabaseError {
            throw SQLFault.unavailable("its log could not be emptied: \(error.message ?? "no message").")
        }
    }

    func close() throws {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        if wasClosed { return }
        defer { lock.release() }
        checkpointer.stop()
        do {
            // GRDB cannot close a connection whose statements are still prepared.
            try pool.barrierWriteWithoutTransaction { _ in
                connections.withLock { connections in
                    for connection in connections.values { connection.finalizeStatements() }
                    connections = [:]
                }
            }
            // Readers go first, so that the writer is the one that puts the log into the file and removes it.
            pool.releaseMemory()
            try pool.close()
        } catch let error as DatabaseError {
            throw SQLFault.unavailable("it could not be closed: \(error.message ?? "no message").")
        }
    }

    private func requireOpen() throws {
        if isClosed.withLock({ $0 }) { throw SQLFault.unavailable("it was closed.") }
    }

    private func connection(of database: Database, isWriter: Bool) throws -> SQLiteConnection {
        guard let handle = database.sqliteConnection else { throw SQLFault.unavailable("it was closed.") }
        return connections.withLock { connections in
            let key = Int(bitPattern: handle)
            if let known = connections[key] { return known }
            let connection = SQLiteConnection(handle: handle, isWriter: isWriter, texts: texts, fatal: fatal)
            connections[key] = connection
            return connection
        }
    }

    private static func configuration(_ options: SQLOptions) -> Configuration {
        var configuration = Configuration()
        configuration.maximumReaderCount = max(1, options.readers)
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        // We end our own transactions; GRDB would stop the process over one the disk kept from ending.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA temp_store = MEMORY") }
        return configuration
    }

    /// Has to follow the opening: GRDB lowers `synchronous` to NORMAL, which loses acknowledged commits in a
    /// power cut.
    private static func makeDurable(_ database: Database) throws {
        try database.execute(
            sql: """
                PRAGMA synchronous = FULL;
                PRAGMA secure_delete = ON;
                PRAGMA cache_size = -65536;
                """)
        let level = try Int.fetchOne(database, sql: "PRAGMA synchronous") ?? 0
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode") ?? ""
        guard level >= 2, mode == "wal" else {
            throw SQLFault.unsafeSettings("SQLite writes with synchronous \(level) and journal \(mode).")
        }
    }

    /// Nobody waits for the disk.
    private static func makeQuick(_ database: Database) throws {
        try database.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -65536;")
    }
}
