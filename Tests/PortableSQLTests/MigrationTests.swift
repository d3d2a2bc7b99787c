import PortableSQL
import Testing

@Suite("Migrations")
struct MigrationTests {
    private static let first = SQLMigration(
        number: 1, name: "towns", compatibleFrom: 1,
        sql: "CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL);")
    private static let second = SQLMigration(
        number: 2, name: "rivers", compatibleFrom: 1,
        sql: """
            CREATE TABLE river (id BIGINT NOT NULL PRIMARY KEY);
            -- only: sqlite
            INSERT INTO river (id) VALUES (1);
            -- end only
            -- only: postgres
            INSERT INTO river (id) VALUES (2);
            -- end only
            """)
    private static let third = SQLMigration(
        number: 3, name: "no more towns", compatibleFrom: 3, sql: "DROP TABLE town;")

    private func migrate(_ room: Room, _ migrations: [SQLMigration], owner: String = "atlas") throws
        -> [String]
    {
        try room.database.migrate(migrations, owner: owner)
    }

    @Test("are applied once, in order, each engine's lines on that engine", arguments: Engine.allCases)
    func applied(engine: Engine) throws {
        let room = try Room(engine)
        #expect(try migrate(room, [Self.second, Self.first]) == ["towns", "rivers"])
        #expect(try migrate(room, [Self.first, Self.second]) == [])
        #expect(try migrate(room, [Self.first, Self.second, Self.third]) == ["no more towns"])
        try room.database.requireCurrent([Self.first, Self.second, Self.third], owner: "atlas")
        let id = try room.database.read { try $0.firstRow("SELECT id FROM river")?.integer(0) }
        #expect(id == (engine == .sqlite ? 1 : 2))
        let rows = try room.database.read {
            try $0.rows(
                """
                SELECT number, name, compatible_from, owner, applied_at FROM schema_migration ORDER BY number
                """
            )
        }
        #expect(
            rows.map { $0.values.prefix(4) } == [
                [1, "towns", 1, "atlas"], [2, "rivers", 1, "atlas"], [3, "no more towns", 3, "atlas"],
            ])
        #expect(try rows.allSatisfy { try $0.integer(4) > 1_700_000_000_000 })
    }

    @Test("that fail leave nothing, and those before them stay", arguments: Engine.allCases)
    func failed(engine: Engine) throws {
        let room = try Room(engine)
        let broken = SQLMigration(
            number: 2, name: "broken", compatibleFrom: 1,
            sql: "CREATE TABLE lake (id BIGINT NOT NULL PRIMARY KEY);\nINSERT INTO nowhere (id) VALUES (1);")
        #expect(throws: SQLFault.self) { try migrate(room, [Self.first, broken]) }
        #expect(try migrate(room, [Self.first, Self.second]) == ["rivers"])
        #expect(throws: SQLFault.self) { try room.database.read { _ = try $0.rows("SELECT id FROM lake") } }
    }

    @Test("an older program may go on only as far as a newer migration allows", arguments: Engine.allCases)
    func newer(engine: Engine) throws {
        let room = try Room(engine)
        _ = try migrate(room, [Self.first, Self.second])
        try room.database.requireCurrent([Self.first], owner: "atlas")
        #expect(try migrate(room, [Self.first]) == [])
        _ = try migrate(room, [Self.first, Self.second, Self.third])
        let newer = SQLFault.schemaNewer(found: 3, known: 2)
        #expect(throws: newer) {
            try room.database.requireCurrent([Self.first, Self.second], owner: "atlas")
        }
        #expect(throws: newer) { try migrate(room, [Self.first, Self.second]) }
    }

    @Test("a database that lacks some is refused", arguments: Engine.allCases)
    func older(engine: Engine) throws {
        let room = try Room(engine)
        #expect(throws: SQLFault.schemaOlder(found: 0, needed: 2)) {
            try room.database.requireCurrent([Self.first, Self.second], owner: "atlas")
        }
        _ = try migrate(room, [Self.first])
        #expect(throws: SQLFault.schemaOlder(found: 1, needed: 2)) {
            try room.database.requireCurrent([Self.first, Self.second], owner: "atlas")
        }
    }

    @Test("another program's database is left alone", arguments: Engine.allCases)
    func foreign(engine: Engine) throws {
        let room = try Room(engine)
        _ = try migrate(room, [Self.first])
        for work in [
            { _ = try migrate(room, [Self.first], owner: "globe") },
            { try room.database.requireCurrent([Self.first], owner: "globe") },
        ] {
            let fault = #expect(throws: SQLFault.self) { try work() }
            guard case .notOurs = fault else { return #expect(fault == .notOurs("")) }
        }
    }

    @Test("a database with tables of unknown origin is left alone", arguments: Engine.allCases)
    func unknown(engine: Engine) throws {
        let room = try Room(engine)
        try room.database.write { _ = try $0.execute("CREATE TABLE stranger (id BIGINT)") }
        for work in [
            { _ = try migrate(room, [Self.first]) },
            { try room.database.requireCurrent([Self.first], owner: "atlas") },
        ] {
            let fault = #expect(throws: SQLFault.self) { try work() }
            guard case .notOurs = fault else { return #expect(fault == .notOurs("")) }
        }
    }

    @Test("with the same number twice are refused", arguments: Engine.allCases)
    func twice(engine: Engine) throws {
        let room = try Room(engine)
        #expect(throws: SQLFault.self) { try migrate(room, [Self.first, Self.first]) }
    }

    @Test("of two programs at the same time are applied once")
    func together() async throws {
        let room = try Room(.postgres)
        let others = try (0..<4).map { _ in try SQLDatabase.open(room.address, options: Room.options()) }
        let names = try await withThrowingTaskGroup(of: [String].self) { group in
            for other in others {
                group.addTask { try other.migrate([Self.first, Self.second, Self.third], owner: "atlas") }
            }
            return try await group.reduce([]) { $0 + $1 }
        }
        #expect(names.sorted() == ["no more towns", "rivers", "towns"])
        for other in others { try other.close() }
    }
}
