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
    /// What was put and is not answered yet, in short words.
    private var unanswered: [String] = []

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
        unanswered = []
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
        try confirm()
        return try checked(PostgresResult(PQexec(handle, sql)), sql)
    }

    /// Sends COMMIT; throws `outcomeUnknown` when no answer came, or the server's reason for refusing.
    func commit() throws {
        try confirm()
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
        try? confirm()
        guard isConnected, PostgresResult(PQexec(handle, "ROLLBACK")).isSuccess else { return disconnect() }
    }

    /// Runs one statement with arguments.
    /// - Parameter inBytes: whether the server sends numbers as their bytes, and not as digits.
    func run(_ sql: String, _ arguments: [SQLValue], inBytes: Bool = false) throws -> PostgresResult {
        // What was put goes along: one way to the server and back for all of it.
        if !unanswered.isEmpty, prepared[sql] != nil {
            try push(sql, arguments, inBytes: inBytes)
            return try answers()
        }
        try confirm()
        let text = try texts.text(sql)
        try text.check(arguments)
        let name = try name(of: text)
        let result = PostgresArguments(arguments).withPointers { count, values, lengths, formats in
            if let name { return PQexecPrepared(handle, name, count, values, lengths, formats, inBytes ? 1 : 0) }
            return PQexecParams(handle, sql, count, nil, values, lengths, formats, inBytes ? 1 : 0)
        }
        return try checked(PostgresResult(result), text.brief)
    }

    /// Sends one statement with arguments, some time before the next answer is waited for.
    func put(_ sql: String, _ arguments: [SQLValue]) throws {
        try push(sql, arguments)
        // Few enough that neither side waits for the other to read.
        if unanswered.count >= Self.mostUnanswered { try confirm() }
    }

    private func push(_ sql: String, _ arguments: [SQLValue], inBytes: Bool = false) throws {
        let text = try prepared[sql]?.text ?? texts.text(sql)
        try text.check(arguments)
        let name = try name(of: text)
        if unanswered.isEmpty { PQenterPipelineMode(handle) }
        let isSent = PostgresArguments(arguments).withPointers { count, values, lengths, formats in
            if let name { return PQsendQueryPrepared(handle, name, count, values, lengths, formats, inBytes ? 1 : 0) }
            return PQsendQueryParams(handle, sql, count, nil, values, lengths, formats, inBytes ? 1 : 0)
        }
        unanswered.append(text.brief)
        guard isSent == 1 else { throw lost(text.brief) }
    }

    /// Waits for the answers to what was put.
    /// - Throws: the first failure among them; what was put after it was not done then.
    func confirm() throws {
        if !unanswered.isEmpty { _ = try answers() }
    }

    private static let mostUnanswered = 64

    /// Reads the answers to what was put and gives the last one.
    private func answers() throws -> PostgresResult {
        let asked = unanswered
        unanswered = []
        guard PQpipelineSync(handle) == 1 else { throw lost(asked[0]) }
        var last = PostgresResult(nil)
        var failed: (PostgresResult, String)?
        for brief in asked {
            let result = PostgresResult(PQgetResult(handle))
            if !result.isSuccess, failed == nil { failed = (result, brief) }
            // Each answer ends with none.
            if isConnected { PQclear(PQgetResult(handle)) }
            last = result
        }
        if isConnected { PQclear(PQgetResult(handle)) }
        PQexitPipelineMode(handle)
        if let (result, brief) = failed { return try checked(result, brief) }
        return last
    }

    /// The connection broke while something was sent.
    private func lost(_ statement: String) -> SQLFault {
        defer { disconnect() }
        return SQLFault.unavailable("\(lastMessage): \(statement).")
    }

    /// What sort of statement the text is.
    func sort(_ sql: String) throws -> StatementText.Sort { try texts.text(sql).sort }

    /// The name of a statement that is likely to come again, prepared when it comes first; nil for any other.
    private func name(of text: StatementText) throws -> String? {
        if let known = prepared[text.original] { return known.name }
        guard keepsPrepared, text.sort == .reading || text.sort == .changing else { return nil }
        try confirm()
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
