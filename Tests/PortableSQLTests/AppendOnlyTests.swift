import PortableSQL
import Testing

@Suite("Rows that may never be changed")
struct AppendOnlyTests {
    @Test("are kept by triggers on SQLite")
    func triggers() throws {
        let room = try Room(.sqlite)
        try room.make(
            """
            CREATE TABLE record (id BIGINT NOT NULL PRIMARY KEY, words TEXT NOT NULL);
            -- only: sqlite
            -- begin statement
            CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record BEGIN
                SELECT RAISE(ABORT, 'a record is never changed');
            END
            -- end statement
            -- begin statement
            CREATE TRIGGER record_is_not_deleted BEFORE DELETE ON record BEGIN
                SELECT RAISE(ABORT, 'a record is never deleted');
            END
            -- end statement
            -- end only
            """)
        try prove(room.database)
    }

    @Test("are kept by a role without the right on PostgreSQL, bound to each transaction")
    func role() throws {
        let room = try Room(.postgres)
        let role = room.name + " \"server\""
        let quoted = "\"" + role.replacing("\"", with: "\"\"") + "\""
        try room.make(
            """
            CREATE TABLE record (id BIGINT NOT NULL PRIMARY KEY, words TEXT NOT NULL);
            CREATE ROLE \(quoted);
            GRANT USAGE ON SCHEMA \(room.name) TO \(quoted);
            GRANT SELECT, INSERT ON record TO \(quoted);
            """)
        defer {
            // The room's tables go with it; the role belongs to the whole server.
            try? room.database.write { _ = try $0.execute("DROP OWNED BY \(quoted)") }
            try? room.database.write { _ = try $0.execute("DROP ROLE \(quoted)") }
        }
        var options = Room.options()
        options.serverRole = role
        let database = try SQLDatabase.open(room.address, options: options)
        try prove(database)
        let user = try database.read { try $0.firstRow("SELECT CAST(CURRENT_USER AS TEXT) AS a")?.text(0) }
        #expect(user == role)
        // Migrations keep the role that logged in, which owns the tables.
        try database.requireCurrent(
            [SQLMigration(number: 1, name: "tables", compatibleFrom: 1, sql: "")], owner: "room")
        try database.close()
    }

    private func prove(_ database: SQLDatabase) throws {
        try database.write { _ = try $0.execute("INSERT INTO record (id, words) VALUES (1, 'first')") }
        for sql in ["UPDATE record SET words = 'other'", "DELETE FROM record"] {
            #expect(throws: SQLFault.self) { try database.write { _ = try $0.execute(sql) } }
        }
        #expect(try database.read { try $0.firstRow("SELECT words FROM record")?.text(0) } == "first")
    }
}
