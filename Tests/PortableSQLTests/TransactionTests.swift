import PortableSQL
import Testing

@Suite("A transaction")
struct TransactionTests {
    private struct Refused: Error {}
    private static let tables = """
        CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE street (id BIGINT NOT NULL PRIMARY KEY, town_id BIGINT NOT NULL REFERENCES town (id),
            houses BIGINT NOT NULL CHECK (houses > 0));
        """
    private static let insert = "INSERT INTO town (id, name) VALUES ($1, $2)"

    private func room(_ engine: Engine) throws -> Room {
        let room = try Room(engine)
        try room.make(Self.tables)
        return room
    }

    private func names(_ room: Room) throws -> [String] {
        try room.database.read { try $0.rows("SELECT name FROM town ORDER BY id").map { try $0.text(0) } }
    }

    @Test("that throws leaves nothing", arguments: Engine.allCases)
    func rolledBack(engine: Engine) throws {
        let room = try room(engine)
        #expect(throws: Refused.self) {
            try room.database.write { transaction in
                try transaction.execute(Self.insert, 1, "Ulm")
                throw Refused()
            }
        }
        #expect(try names(room) == [])
        try room.database.write { _ = try $0.execute(Self.insert, 1, "Bern") }
        #expect(try names(room) == ["Bern"])
    }

    @Test(
        "that breaks a constraint says so and leaves nothing", arguments: Engine.allCases,
        [
            "INSERT INTO town (id, name) VALUES (2, 'Ulm')",
            "INSERT INTO town (id, name) VALUES (1, 'Trier')",
            "INSERT INTO street (id, town_id, houses) VALUES (1, 99, 1)",
            "INSERT INTO street (id, town_id, houses) VALUES (1, 1, 0)", "INSERT INTO town (id) VALUES (5)",
        ])
    func constraint(engine: Engine, sql: String) throws {
        let room = try room(engine)
        let fault = #expect(throws: SQLFault.self) {
            try room.database.write { transaction in
                try transaction.execute(Self.insert, 1, "Ulm")
                try transaction.execute(sql)
            }
        }
        guard case .constraint = fault else { return #expect(fault == .constraint("")) }
        #expect(try names(room) == [])
    }

    @Test("in which a failure was overlooked is not stored", arguments: Engine.allCases)
    func overlooked(engine: Engine) throws {
        let room = try room(engine)
        #expect(throws: SQLFault.self) {
            try room.database.write { transaction in
                try transaction.execute(Self.insert, 1, "Ulm")
                _ = try? transaction.execute(Self.insert, 1, "Ulm")
            }
        }
        #expect(throws: SQLFault.self) {
            try room.database.write { transaction in
                _ = try? transaction.execute("INSERT INTO nowhere (id) VALUES (1)")
                _ = try? transaction.rows("SELECT id FROM town")
                try transaction.execute(Self.insert, 2, "Trier")
            }
        }
        #expect(try names(room) == [])
    }

    @Test("undoes a savepoint alone, also inside another", arguments: Engine.allCases)
    func savepoints(engine: Engine) throws {
        let room = try room(engine)
        try room.database.write { transaction in
            try transaction.execute(Self.insert, 1, "Ulm")
            let count = try transaction.savepoint {
                try transaction.execute(Self.insert, 2, "Trier")
                #expect(throws: Refused.self) {
                    try transaction.savepoint {
                        try transaction.execute(Self.insert, 3, "Gera")
                        throw Refused()
                    }
                }
                #expect(throws: SQLFault.self) {
                    try transaction.savepoint {
                        try transaction.execute(Self.insert, 4, "Jena")
                        try transaction.execute(Self.insert, 5, "Ulm")
                    }
                }
                return try transaction.execute(Self.insert, 6, "Suhl")
            }
            #expect(count == 1)
            #expect(throws: Refused.self) {
                try transaction.savepoint {
                    try transaction.savepoint { _ = try transaction.execute(Self.insert, 7, "Zeitz") }
                    throw Refused()
                }
            }
        }
        #expect(try names(room) == ["Ulm", "Trier", "Suhl"])
    }

    @Test("says whether anything was changed since, and whether a statement failed", arguments: Engine.allCases)
    func changes(engine: Engine) throws {
        let room = try room(engine)
        try room.database.write { transaction in
            let start = transaction.changes
            _ = try transaction.rows("SELECT id FROM town")
            try transaction.execute("UPDATE town SET name = 'Ulm' WHERE id = 1")
            #expect(transaction.changes == start && !transaction.hasFailed)
            try transaction.execute(Self.insert, 1, "Ulm")
            #expect(transaction.changes == start + 1)
            #expect(try transaction.firstRow("DELETE FROM town RETURNING id") != nil)
            #expect(transaction.changes == start + 2)
            try? transaction.savepoint { _ = try transaction.execute("INSERT INTO nowhere (id) VALUES (1)") }
            #expect(!transaction.hasFailed)
        }
        #expect(throws: SQLFault.self) {
            try room.database.write { transaction in
                _ = try? transaction.execute("INSERT INTO nowhere (id) VALUES (1)")
                #expect(transaction.hasFailed)
            }
        }
    }

    @Test("does not lose a failure overlooked in a savepoint", arguments: Engine.allCases)
    func overlookedInSavepoint(engine: Engine) throws {
        let room = try room(engine)
        try room.database.write { transaction in
            #expect(throws: SQLFault.self) {
                try transaction.savepoint {
                    try transaction.execute(Self.insert, 1, "Ulm")
                    _ = try? transaction.execute(Self.insert, 1, "Ulm")
                }
            }
            try transaction.execute(Self.insert, 2, "Trier")
        }
        #expect(try names(room) == ["Trier"])
    }

    @Test("that reads may not write, and sees one picture", arguments: Engine.allCases)
    func reading(engine: Engine) throws {
        let room = try room(engine)
        let fault = #expect(throws: SQLFault.self) {
            try room.database.read { _ = try $0.execute(Self.insert, 1, "Ulm") }
        }
        guard case .statement = fault else { return #expect(fault == .statement("")) }
        try room.database.read { transaction in
            #expect(try transaction.rows("SELECT id FROM town").isEmpty)
            try room.database.write { _ = try $0.execute(Self.insert, 1, "Ulm") }
            #expect(try transaction.rows("SELECT id FROM town").isEmpty)
        }
        #expect(try names(room) == ["Ulm"])
    }

    @Test("cannot be begun inside another, used after its end, or ended by hand", arguments: Engine.allCases)
    func misuse(engine: Engine) throws {
        let room = try room(engine)
        var kept: (any SQLTransaction)?
        try room.database.write { kept = $0 }
        #expect(throws: SQLFault.self) { try kept?.execute(Self.insert, 1, "Ulm") }
        #expect(throws: SQLFault.self) {
            try room.database.write { _ in try room.database.write { _ in } }
        }
        #expect(throws: SQLFault.self) { try room.database.read { _ in try room.database.read { _ in } } }
        for sql in ["COMMIT", "rollback", "BEGIN", "SAVEPOINT a", "SELECT 1; SELECT 2"] {
            #expect(throws: SQLFault.self, "\(sql)") { try room.database.write { _ = try $0.execute(sql) } }
        }
        #expect(throws: SQLFault.self) { try room.database.write { _ = try $0.rows("SELEC nothing") } }
        #expect(try names(room) == [])
    }

    @Test("cannot be begun once the database is closed", arguments: Engine.allCases)
    func closed(engine: Engine) async throws {
        let room = try room(engine)
        try room.database.close()
        try room.database.close()
        let fault = #expect(throws: SQLFault.self) { try room.database.read { _ in } }
        #expect(fault == .unavailable("it was closed."))
        #expect(throws: SQLFault.self) { try room.database.write { _ in } }
        await #expect(throws: SQLFault.self) { try await room.database.readAsync { _ in } }
    }
}
