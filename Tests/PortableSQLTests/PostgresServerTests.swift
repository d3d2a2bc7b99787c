import PortableSQL
import Testing

@Suite("A PostgreSQL server", .serialized)
struct PostgresServerTests {
    private func server() throws -> PostgresServer {
        _ = try Engine.postgresAddress()
        guard let server = try PostgresServer() else {
            try Test.cancel("a server of the test's own is skipped: initdb or the user postgres is missing")
        }
        return server
    }

    @Test("killed in the middle: nothing is changed, and all works again after its restart")
    func killed() async throws {
        let server = try server()
        try server.start()
        let database = try SQLDatabase.open(server.address)
        try database.write { transaction in
            try transaction.execute("CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY)")
            try transaction.execute("INSERT INTO town (id) VALUES (1)")
        }
        _ = try await database.readAsync { try $0.rows("SELECT id FROM town") }
        let fault = #expect(throws: SQLFault.self) {
            try database.write { transaction in
                try transaction.execute("INSERT INTO town (id) VALUES (2)")
                try server.stop()
                try transaction.execute("INSERT INTO town (id) VALUES (3)")
            }
        }
        guard case .unavailable = fault else { return #expect(fault == .unavailable("")) }
        for _ in 0..<2 {
            let down = #expect(throws: SQLFault.self) { try database.write { _ in } }
            guard case .unavailable = down else { return #expect(down == .unavailable("")) }
            #expect(throws: SQLFault.self) { try database.read { _ in } }
        }
        try server.start()
        try database.write { _ = try $0.execute("INSERT INTO town (id) VALUES (4)") }
        let ids = try await database.readAsync {
            try $0.rows("SELECT id FROM town ORDER BY id").map(\.values)
        }
        #expect(ids == [[1], [4]])
        try server.stop()
        // Dead connections that were idle: the next transaction notices before anything was sent.
        try server.start()
        #expect(try database.read { try $0.rows("SELECT id FROM town").count } == 2)
        try database.close()
    }

    @Test("that could lose acknowledged changes is refused")
    func unsafe() throws {
        let server = try server()
        for setting in ["fsync=off", "full_page_writes=off", "synchronous_commit=off"] {
            try server.start(setting)
            let fault = #expect(throws: SQLFault.self) { try SQLDatabase.open(server.address) }
            guard case .unsafeSettings = fault else { return #expect(fault == .unsafeSettings("")) }
            #expect(fault?.description.contains(setting.prefix { $0 != "=" }) == true)
            try server.stop()
        }
        try server.start()
        try SQLDatabase.open(server.address).close()
        try server.stop()
    }

    @Test("that is a standby takes no writes, which is said when it is opened")
    func standby() throws {
        let server = try server()
        try server.becomeStandby()
        try server.start()
        let fault = #expect(throws: SQLFault.self) { try SQLDatabase.open(server.address) }
        guard case .unavailable = fault else { return #expect(fault == .unavailable("")) }
    }
}
