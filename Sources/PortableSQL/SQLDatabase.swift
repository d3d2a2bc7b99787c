/// An open database: transactions for writing and reading, and the migrations of its schema; safe to share.
public final class SQLDatabase: Sendable {
    /// The engine behind this database.
    public let dialect: SQLDialect
    private let engine: any SQLEngine
    private let readerThreads: ReaderThreads

    /// Opens `sqlite:PATH` or `postgres://…` (also `postgresql://…`), creating the SQLite file when it is
    /// missing.
    ///
    /// Throws `cannotOpen`, `locked`, `corrupt`, `notOurs`, `unavailable` or `unsafeSettings`.
    public static func open(_ address: String, options: SQLOptions = .init()) throws -> SQLDatabase {
        let engine: any SQLEngine
        if address.hasPrefix("sqlite:") {
            engine = try SQLiteEngine(path: String(address.dropFirst("sqlite:".count)), options: options)
        } else if address.hasPrefix("postgres://") || address.hasPrefix("postgresql://") {
            engine = try PostgresEngine(address: PostgresAddress(address), options: options)
        } else {
            // The address may hold a password, so it is not repeated.
            throw SQLFault.cannotOpen("The address must begin with sqlite: or postgres://.")
        }
        return SQLDatabase(engine: engine, readers: max(1, options.readers))
    }

    private init(engine: any SQLEngine, readers: Int) {
        self.engine = engine
        self.dialect = engine.dialect
        self.readerThreads = ReaderThreads(limit: readers)
    }

    deinit { readerThreads.stop() }

    /// How many writers work side by side; 1 on SQLite.
    public var writerLanes: Int { engine.writerLanes }

    /// Runs a transaction that may change rows: all of it is stored when this returns, and nothing when it
    /// throws (except for `SQLFault.outcomeUnknown`). Blocks the calling thread until the lane is free.
    ///
    /// A lane beyond the last counts on from the first, so any stable number may be given.
    @discardableResult
    public func write<T>(lane: Int = 0, _ body: (any SQLTransaction) throws -> T) throws -> T {
        try engine.write(lane: lane, asLogin: false, body)
    }

    /// Runs a transaction that only reads, over one unchanging picture of the data. Blocks the calling
    /// thread.
    public func read<T>(_ body: (any SQLTransaction) throws -> T) throws -> T {
        try engine.read(asLogin: false, body)
    }

    /// Runs a reading transaction on a thread of its own, so that no thread of Swift's concurrency is
    /// blocked.
    public func readAsync<T: Sendable>(
        _ body: @Sendable @escaping (any SQLTransaction) throws -> T
    ) async throws -> T {
        let engine = engine
        return try await readerThreads.run { try engine.read(asLogin: false, body) }
    }

    /// Applies the migrations the database lacks, each in its own transaction, and returns their names in
    /// order.
    ///
    /// `owner` names the program the database belongs to. Throws `schemaNewer`, `notOurs`, or what a
    /// statement throws; then the failed migration left nothing behind, and those before it stay.
    public func migrate(_ migrations: [SQLMigration], owner: String) throws -> [String] {
        try Migrator(engine: engine, migrations: migrations, owner: owner).migrate()
    }

    /// Throws `schemaOlder`, `schemaNewer` or `notOurs` unless this program can work with the database as it
    /// is.
    public func requireCurrent(_ migrations: [SQLMigration], owner: String) throws {
        try Migrator(engine: engine, migrations: migrations, owner: owner).requireCurrent()
    }

    /// Lets go of what was changed or deleted and still lies in SQLite's write-ahead log; readers that are busy may keep a part of it
    /// until they are done. On PostgreSQL the log is the server's, and goes with its archive.
    public func emptyLog() throws { try engine.emptyLog() }

    /// Waits for running transactions, then closes all connections; later use throws `SQLFault.unavailable`.
    public func close() throws {
        readerThreads.stop()
        try engine.close()
    }
}
