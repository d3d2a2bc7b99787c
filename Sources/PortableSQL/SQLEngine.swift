/// What both engines offer to `SQLDatabase`.
protocol SQLEngine: AnyObject, Sendable {
    var dialect: SQLDialect { get }
    var writerLanes: Int { get }

    /// A transaction that changes rows. `asLogin` keeps the role that logged in, for migrations.
    func write<T>(lane: Int, asLogin: Bool, _ body: (any SQLTransaction) throws -> T) throws -> T

    /// A transaction that only reads, over one snapshot.
    func read<T>(asLogin: Bool, _ body: (any SQLTransaction) throws -> T) throws -> T

    /// Lets go of what was changed or deleted and still lies in a log of the engine, where that is in its hands.
    func emptyLog() throws

    /// Waits for running transactions and gives everything back.
    func close() throws
}
