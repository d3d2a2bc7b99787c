import CPostgres

/// One connection to the server, with the statements prepared on it; made anew when it is found dead.
final class PostgresConnection: @unchecked Sendable {
    // Safe: a connection is held by one thread at a time, behind a lane's turnstile or out of the readers'
    // pool.
    private let address: PostgresAddress
    private let texts: StatementTexts
    private let keepsPrepared: Bool
    /// Whether it is a lane for writing.
    let isWriter: Bool
    private var handle: OpaquePointer?
    private var prepared: [String: (name: String, text: StatementText)] = [:]
    private var preparedCount = 0

    /// Statements made with a varying number of rows must not fill the server's memory.
    private static let limit = 500

    /// A connection not yet made; one of a writer refuses a server that takes no writes.
    init(address: PostgresAddress, isWriter: Bool, keepsPrepared: Bool, texts: StatementTexts) {
        self.isWriter = isWriter
        self.address = address
        self.keepsPrepared = keepsPrepared && !address.turnsPreparedOff
        self.texts = texts
    }

    deinit { disconnect() }

    /// Whether the server was still there when last spoken to.
    var isConnected: Bool { handle != nil && PQstatus(handle) == CONNECTION_OK }

    /// Connects unless connected, and checks the server's settings.
    func connect() throws {
        if isConnected { return }
        disconnect()
        handle = PostgresLogin(address).connect()
        // Notices would otherwise be printed to standard error.
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        guard isConnected else {
            let words = lastMessage
            disconnect()
            throw PostgresLogin(address).fault(words)
        }
        do {
            let answer = try send(PostgresSettings.query)
            try PostgresSettings.check(answer.row(0, statement: PostgresSettings.query), isWriter: isWriter)
        } catch {
            disconnect()
            throw error
        }
    }

    /// Drops the connection; the next `connect` makes a new one.
    func disconnect() {
        PQfinish(handle)
        handle = nil
        forgetPrepared()
    }

    /// Begins a transaction, on a new connection when the old one turns out to be dead: nothing was sent on
    /// it yet.
    func begin(_ sql: String) throws {
        let wasConnected = isConnected
        try connect()
        if PQtransactionStatus(handle) == PQTRANS_IDLE {
            do {
                if prepared.count >= Self.limit { try clearPrepared() }
                try send(sql)
                return
            } catch SQLFault.unavailable where wasConnected && !isConnected {
                // Answered by the second try below.
            }
        }
        disconnect()
        try connect()
        try send(sql)
    }

    /// Sends words without arguments, several statements if need be, and gives the last answer.
    @discardableResult
    func send(_ sql: String) throws -> PostgresResult {
        try checked(PostgresResult(PQexec(handle, sql)), sql)
    }

    /// Sends COMMIT; throws `outcomeUnknown` when no answer came, or the server's reason for refusing.
    func commit() throws {
        let result = PostgresResult(PQexec(handle, "COMMIT"))
        guard result.isSuccess else {
            let fault = PostgresFaults.committing(
                result.sqlState, message: result.message ?? lastMessage, isConnected: isConnected)
            if case .outcomeUnknown = fault { disconnect() }
            throw fault
        }
        // The server answers ROLLBACK when a statement had failed.
        guard result.commandTag == "COMMIT" else {
            throw SQLFault.statement("a statement of the transaction had failed, so it was rolled back.")
        }
    }

    /// Undoes the transaction; a connection that cannot do even that is dropped, which undoes it too.
    func rollBack() {
        guard isConnected, PostgresResult(PQexec(handle, "ROLLBACK")).isSuccess else { return disconnect() }
    }

    /// Runs one statement with arguments.
    /// - Parameter inBytes: whether the server sends numbers as their bytes, and not as digits.
    func run(_ sql: String, _ arguments: [SQLValue], inBytes: Bool = false) throws -> PostgresResult {
        let known = prepared[sql]
        let text = try known?.text ?? texts.text(sql)
        try text.check(arguments)
        let name = try known?.name ?? prepare(text)
        let result = PostgresArguments(arguments).withPointers { count, values, lengths, formats in
            if let name { return PQexecPrepared(handle, name, count, values, lengths, formats, inBytes ? 1 : 0) }
            return PQexecParams(handle, sql, count, nil, values, lengths, formats, inBytes ? 1 : 0)
        }
        return try checked(PostgresResult(result), text.brief)
    }

    /// What sort of statement the text is.
    func sort(_ sql: String) throws -> StatementText.Sort { try texts.text(sql).sort }

    /// Prepares a statement that is likely to come again and gives its name; nil for any other.
    private func prepare(_ text: StatementText) throws -> String? {
        guard keepsPrepared, text.sort == .reading || text.sort == .changing else { return nil }
        preparedCount += 1
        let name = "s\(preparedCount)"
        let result = PostgresResult(PQprepare(handle, name, text.original, 0, nil))
        _ = try checked(result, text.brief)
        prepared[text.original] = (name, text)
        return name
    }

    private func clearPrepared() throws {
        try send("DEALLOCATE ALL")
        forgetPrepared()
    }

    /// Names are not used again on the same connection, so a forgotten statement never answers for a new one.
    private func forgetPrepared() { prepared = [:] }

    private func checked(_ result: PostgresResult, _ statement: String) throws -> PostgresResult {
        if result.isSuccess { return result }
        let state = isConnected ? result.sqlState ?? "XX000" : result.sqlState
        if result.isOutdatedPlan {
            // Kept from before a migration; a new connection prepares everything anew.
            disconnect()
            throw SQLFault.serialization(
                "the schema has changed since a statement was prepared: \(statement).")
        }
        let message = result.message ?? lastMessage
        let fault = PostgresFaults.running(state, message: message, statement: statement, isWriter: isWriter)
        if case .unavailable = fault { disconnect() }
        throw fault
    }

    private var lastMessage: String {
        let words = PQerrorMessage(handle).map { String(cString: $0) } ?? "no connection"
        return words.split(whereSeparator: \.isNewline).joined(separator: "; ")
    }
}
