import PortableSQL
import Testing

@Suite("A PostgreSQL connection")
struct PostgresConnectionTests {
    private static let end = "SELECT pg_terminate_backend(pg_backend_pid())"

    private func room(_ options: SQLOptions = Room.options()) throws -> Room {
        let room = try Room(.postgres, options: options)
        try room.make("CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY);")
        return room
    }

    private func towns(_ room: Room) throws -> [Int64] {
        try room.database.read { try $0.rows("SELECT id FROM town ORDER BY id").map { try $0.integer(0) } }
    }

    @Test("lost inside a transaction: nothing is changed, and the next one works")
    func lostInside() throws {
        let room = try room()
        let fault = #expect(throws: SQLFault.self) {
            try room.database.write { transaction in
                try transaction.execute("INSERT INTO town (id) VALUES (1)")
                _ = try? transaction.rows(Self.end)
                try transaction.savepoint { _ = try transaction.execute("INSERT INTO town (id) VALUES (2)") }
            }
        }
        guard case .unavailable = fault else { return #expect(fault == .unavailable("")) }
        #expect(try towns(room) == [])
        try room.database.write { _ = try $0.execute("INSERT INTO town (id) VALUES (3)") }
        #expect(try towns(room) == [3])
        #expect(throws: SQLFault.self) { try room.database.read { _ = try $0.rows(Self.end) } }
        #expect(try towns(room) == [3])
    }

    @Test("lost during COMMIT: the outcome is unknown")
    func lostInCommit() throws {
        let room = try room()
        try room.database.write { transaction in
            try transaction.execute(
                """
                CREATE FUNCTION leave() RETURNS TRIGGER LANGUAGE plpgsql AS
                $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$
                """)
            try transaction.execute(
                """
                CREATE CONSTRAINT TRIGGER town_leaves AFTER INSERT ON town DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION leave()
                """)
        }
        let fault = #expect(throws: SQLFault.self) {
            try room.database.write { _ = try $0.execute("INSERT INTO town (id) VALUES (1)") }
        }
        guard case .outcomeUnknown = fault else { return #expect(fault == .outcomeUnknown("")) }
        #expect(try towns(room) == [])
    }

    @Test("refused by a constraint only at COMMIT: nothing is changed")
    func refusedInCommit() throws {
        let room = try room()
        try room.database.write { transaction in
            try transaction.execute(
                "CREATE TABLE inn (town_id BIGINT REFERENCES town (id) DEFERRABLE INITIALLY DEFERRED)"
            )
        }
        let fault = #expect(throws: SQLFault.self) {
            try room.database.write { _ = try $0.execute("INSERT INTO inn (town_id) VALUES (5)") }
        }
        guard case .constraint = fault else { return #expect(fault == .constraint("")) }
    }

    @Test("that died while idle is replaced without a word")
    func diedIdle() throws {
        let room = try room()
        let pid = try room.database.write { try $0.firstRow("SELECT pg_backend_pid() AS a")?.integer(0) ?? 0 }
        let other = try SQLDatabase.open(room.address)
        _ = try other.write { try $0.rows("SELECT pg_terminate_backend(CAST($1 AS INTEGER))", .integer(pid)) }
        while try other.read({
            try $0.rows("SELECT 1 AS a FROM pg_stat_activity WHERE pid = $1", .integer(pid))
        }).count > 0 {}
        try room.database.write { _ = try $0.execute("INSERT INTO town (id) VALUES (1)") }
        #expect(try towns(room) == [1])
        try other.close()
    }

    @Test("works without prepared statements, by the address or by an option")
    func unprepared() throws {
        let room = try room()
        let mark = room.address.contains("?") ? "&" : "?"
        let byAddress = try SQLDatabase.open(room.address + mark + "prepared=off")
        let byOption = try SQLDatabase.open(room.address, options: SQLOptions(preparedStatements: false))
        for database in [byAddress, byOption] {
            try database.write { transaction in
                try transaction.execute("INSERT INTO town (id) VALUES ($1)", 1)
                let kept = try transaction.firstRow("SELECT COUNT(*) AS n FROM pg_prepared_statements")?
                    .integer(0)
                #expect(kept == 0)
                try transaction.execute("DELETE FROM town WHERE id = $1", 1)
            }
            try database.close()
        }
        let kept = try room.database.read {
            try $0.firstRow("SELECT COUNT(*) AS n FROM pg_prepared_statements")
        }
        #expect(try kept?.integer(0) == 1)
        #expect(throws: SQLFault.self) { try SQLDatabase.open(room.address + mark + "prepared=maybe") }
    }

    @Test("prepares at most some hundreds of statements")
    func manyStatements() throws {
        let room = try room()
        for number in 0..<1_100 {
            _ = try room.database.write { try $0.firstRow("SELECT id + \(number) AS a FROM town") }
        }
        let kept = try room.database.write {
            try $0.firstRow("SELECT COUNT(*) AS n FROM pg_prepared_statements")
        }
        #expect(try kept?.integer(0) ?? 0 <= 501)
    }

    @Test("asks for a retry when a plan outlived a change of the schema")
    func outdatedPlan() throws {
        let room = try room()
        let sql = "SELECT * FROM town"
        _ = try room.database.write { try $0.rows(sql) }
        let other = try SQLDatabase.open(room.address)
        try other.write { _ = try $0.execute("ALTER TABLE town ADD COLUMN name TEXT") }
        let fault = #expect(throws: SQLFault.self) { try room.database.write { _ = try $0.rows(sql) } }
        guard case .serialization = fault else { return #expect(fault == .serialization("")) }
        _ = try room.database.write { try $0.rows(sql) }
        try other.close()
    }

    @Test("to a wrong database or a closed port is refused in words that fit")
    func wrongAddress() throws {
        _ = try Engine.postgresAddress()
        let closed = #expect(throws: SQLFault.self) {
            try SQLDatabase.open("postgres://127.0.0.1:1/postgres")
        }
        guard case .unavailable = closed else { return #expect(closed == .unavailable("")) }
        let odd = #expect(throws: SQLFault.self) { try SQLDatabase.open("postgres://a:secret@[::1/x") }
        guard case .cannotOpen(let words) = odd else { return #expect(odd == .cannotOpen("")) }
        #expect(!words.contains("secret"))
    }
}
