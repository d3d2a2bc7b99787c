import GRDB
import GRDBSQLite

/// One SQLite connection of GRDB's pool, with its prepared statements; spoken to through the C interface,
/// which is several times as fast for small statements.
final class SQLiteConnection: @unchecked Sendable {
    // Safe: GRDB lets one thread at a time onto a connection, and this is used only inside GRDB's closures.
    let isWriter: Bool
    private let handle: OpaquePointer
    private let texts: StatementTexts
    private let fatal: FatalSignal
    private var statements: [String: SQLiteStatement] = [:]
    /// The statements last used, by where their text lies: almost all are literals, which never move.
    private var recent = [SQLiteStatement?](repeating: nil, count: 256)

    /// Statements made with a varying number of rows must not fill the memory.
    private static let limit = 500

    init(handle: OpaquePointer, isWriter: Bool, texts: StatementTexts, fatal: FatalSignal) {
        self.handle = handle
        self.isWriter = isWriter
        self.texts = texts
        self.fatal = fatal
    }

    /// Whether a transaction is open; SQLite may end one by itself, as when the disk is full.
    var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

    /// How many rows the last INSERT, UPDATE or DELETE changed itself, without triggers.
    var lastChanges: Int { Int(sqlite3_changes(handle)) }

    /// How many rows were changed since the connection was opened.
    var totalChanges: Int32 { sqlite3_total_changes(handle) }

    /// Runs one statement and hands it over standing on each row; a body that gives false ends it early.
    func run(_ sql: String, _ arguments: [SQLValue], onRow: (SQLiteStatement) throws -> Bool) throws {
        let statement = try statement(sql)
        try statement.text.check(arguments)
        try run(statement, arguments, onRow: onRow)
    }

    /// Sends BEGIN, COMMIT, SAVEPOINT and the like.
    func control(_ sql: String) throws {
        try run(statement(sql), []) { _ in true }
    }

    /// Gives all prepared statements back, so that the connection can be closed.
    func finalizeStatements() {
        for statement in statements.values { statement.finalize() }
        statements = [:]
        recent = Array(repeating: nil, count: recent.count)
    }

    private func run(
        _ statement: SQLiteStatement, _ arguments: [SQLValue], onRow: (SQLiteStatement) throws -> Bool
    ) throws {
        statement.isInUse = true
        defer {
            statement.reset()
            statement.isInUse = false
        }
        let bound = statement.bind(arguments)
        guard bound == SQLITE_OK else { throw fault(bound, statement.text) }
        while true {
            let code = statement.step()
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw fault(code, statement.text) }
            if try !onRow(statement) { return }
        }
    }

    private func statement(_ sql: String) throws -> SQLiteStatement {
        let place = Self.place(of: sql, among: recent.count)
        if let known = recent[place], !known.isInUse, known.text.original == sql { return known }
        let known = statements[sql]
        if let known, !known.isInUse {
            recent[place] = known
            return known
        }
        let text = try texts.text(sql)
        let statement: SQLiteStatement
        do throws(SQLiteResultCode) {
            statement = try SQLiteStatement(text, on: handle)
        } catch {
            if let words = error.words { throw SQLFault.statement("\(words), in: \(text.brief).") }
            throw fault(error.code, text)
        }
        // A second one of the same text, for use inside the first one's rows, is not kept.
        if known == nil, text.sort != .other {
            if statements.count >= Self.limit {
                statements = statements.filter { $0.value.isInUse }
                recent = Array(repeating: nil, count: recent.count)
            }
            statements[sql] = statement
        }
        return statement
    }

    /// A place for a text, equal for one and the same literal.
    private static func place(of sql: String, among count: Int) -> Int {
        var text = sql
        let address = text.withUTF8 { UInt(bitPattern: $0.baseAddress) }
        return Int((address >> 5 ^ address >> 13) % UInt(count))
    }

    private func fault(_ code: Int32, _ text: StatementText) -> SQLFault {
        let message = String(cString: sqlite3_errmsg(handle))
        let fault = SQLiteFaults.running(code, message: message, statement: text.brief, isWriter: isWriter)
        if isWriter, SQLiteFaults.isFatalForWriter(code) { fatal.raise(fault) }
        return fault
    }
}
