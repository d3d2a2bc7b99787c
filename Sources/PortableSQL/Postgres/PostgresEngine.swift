import Foundation
import Synchronization

/// PostgreSQL: a fixed number of writing connections and a pool of reading ones.
final class PostgresEngine: SQLEngine {
    let dialect = SQLDialect.postgres
    private let lanes: [PostgresLane]
    private let reading: ReaderSlots
    private let idleReaders = Mutex<[PostgresConnection]>([])
    private let isClosed = Mutex(false)
    private let newReader: @Sendable () -> PostgresConnection
    private let beginWrite: String
    private let beginRead: String
    private let actAsRole: String

    var writerLanes: Int { lanes.count }

    /// Connects the first lane, so that a server that is down or unsafely set up is known at once; the other
    /// connections are made when they are first needed.
    init(address: PostgresAddress, options: SQLOptions) throws {
        let texts = StatementTexts()
        let connection: @Sendable (Bool) -> PostgresConnection = { isWriter in
            PostgresConnection(
                address: address, isWriter: isWriter, keepsPrepared: options.preparedStatements, texts: texts)
        }
        newReader = { connection(false) }
        lanes = (0..<max(1, options.lanes)).map { _ in PostgresLane(connection(true)) }
        reading = ReaderSlots(limit: max(1, options.readers))
        // Said in full, so that the server's own defaults do not matter.
        beginWrite = "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
        beginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
        // Bound to the transaction, since a pooler may give the next one another connection.
        actAsRole = options.serverRole.map { "; SET LOCAL ROLE \(Self.quoted($0))" } ?? ""
        try lanes[0].connection.connect()
    }

    func write<T>(lane: Int, asLogin: Bool, _ body: (any SQLTransaction) throws -> T) throws -> T {
        let lane = lanes[Int(UInt(bitPattern: lane) % UInt(lanes.count))]
        try requireOpen()
        try lane.turnstile.enter()
        defer { lane.turnstile.leave() }
        try requireOpen()
        return try PostgresTransaction.run(
            on: lane.connection, begin: beginWrite + (asLogin ? "" : actAsRole), body)
    }

    func read<T>(asLogin: Bool, _ body: (any SQLTransaction) throws -> T) throws -> T {
        try requireOpen()
        try reading.enter()
        defer { reading.leave() }
        try requireOpen()
        let connection = idleReaders.withLock { $0.popLast() } ?? newReader()
        defer { idleReaders.withLock { $0.append(connection) } }
        return try PostgresTransaction.run(
            on: connection, begin: beginRead + (asLogin ? "" : actAsRole), body)
    }

    func emptyLog() {}

    func close() throws {
        let wasClosed = isClosed.withLock { closed in
            defer { closed = true }
            return closed
        }
        if wasClosed { return }
        for lane in lanes {
            try lane.turnstile.enter()
            lane.connection.disconnect()
            lane.turnstile.leave()
        }
        idleReaders.withLock { connections in
            for connection in connections { connection.disconnect() }
            connections = []
        }
    }

    private func requireOpen() throws {
        if isClosed.withLock({ $0 }) { throw SQLFault.unavailable("it was closed.") }
    }

    private static func quoted(_ name: String) -> String {
        "\"" + name.replacing("\"", with: "\"\"") + "\""
    }
}
