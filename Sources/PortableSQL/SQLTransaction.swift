/// What a transaction's closure works with; used on one thread, and only until the closure returns.
///
/// After a statement has failed nothing more can be done in the transaction (PostgreSQL's rule, kept on both
/// engines): let the error leave the closure, or wrap the risky part in `savepoint`.
public protocol SQLTransaction: AnyObject {
    /// The engine, for the few statements that must differ.
    var dialect: SQLDialect { get }

    /// How many rows were changed so far, what was undone since included: the same number twice means that nothing
    /// was changed in between.
    var changes: Int { get }

    /// Whether a statement has failed, so that nothing more can be done outside a savepoint that is undone.
    var hasFailed: Bool { get }

    /// Runs one statement with `$1…$n` replaced by the arguments; returns how many rows it changed.
    @discardableResult
    func execute(_ sql: String, _ arguments: [SQLValue]) throws -> Int

    /// Runs one statement whose answer nobody needs, such as the insertion of a row. It may be sent together with those
    /// that follow: what is wrong with it shows at the next statement that waits for an answer, at `confirm`, or at the
    /// end of the savepoint or transaction around it.
    func put(_ sql: String, _ arguments: [SQLValue]) throws

    /// Waits until everything that was put is done.
    func confirm() throws

    /// Runs one statement and returns all rows of its answer.
    func rows(_ sql: String, _ arguments: [SQLValue]) throws -> [SQLRow]

    /// Runs one statement and returns the first row of its answer, or nil when there is none.
    func firstRow(_ sql: String, _ arguments: [SQLValue]) throws -> SQLRow?

    /// Runs one statement and hands over its rows one by one, without holding them all in memory.
    func forEachRow(_ sql: String, _ arguments: [SQLValue], _ body: (SQLRow) throws -> Void) throws

    /// Runs one statement and stands on each row of its answer in turn, without making values of what nobody asks for.
    func forEachColumns(_ sql: String, _ arguments: [SQLValue], _ body: (any SQLColumns) throws -> Void) throws

    /// Runs a part that can be undone alone: when it throws, its changes are rolled back and the error goes
    /// on.
    @discardableResult
    func savepoint<T>(_ body: () throws -> T) throws -> T
}

extension SQLTransaction {
    /// Runs one statement with the arguments for `$1…$n`; returns how many rows it changed.
    @discardableResult
    public func execute(_ sql: String, _ arguments: SQLValue...) throws -> Int {
        try execute(sql, arguments)
    }

    /// Runs one statement with the arguments for `$1…$n` whose answer nobody needs.
    public func put(_ sql: String, _ arguments: SQLValue...) throws { try put(sql, arguments) }

    /// Runs one statement with the arguments for `$1…$n` and returns all rows of its answer.
    public func rows(_ sql: String, _ arguments: SQLValue...) throws -> [SQLRow] {
        try rows(sql, arguments)
    }

    /// Runs one statement with the arguments for `$1…$n` and returns the first row, or nil.
    public func firstRow(_ sql: String, _ arguments: SQLValue...) throws -> SQLRow? {
        try firstRow(sql, arguments)
    }

    /// Runs one statement with the arguments for `$1…$n` and hands over its rows one by one.
    public func forEachRow(_ sql: String, _ arguments: SQLValue..., body: (SQLRow) throws -> Void) throws {
        try forEachRow(sql, arguments, body)
    }
}
