import PortableSQL
import Testing

/// Statements whose answers nobody needs are sent together; for whoever asks they are done in their order.
@Suite("What is put")
struct PutTests {
    private static let insert = "INSERT INTO town (id, name) VALUES ($1, $2)"

    private func room(_ engine: Engine) throws -> Room {
        let room = try Room(engine)
        try room.make("CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL UNIQUE);")
        return room
    }

    private func names(_ tx: any SQLTransaction) throws -> [String] {
        try tx.rows("SELECT name FROM town ORDER BY id").map { try $0.text(0) }
    }

    @Test("is there for the next question, and after the end", arguments: Engine.allCases)
    func order(engine: Engine) throws {
        let room = try room(engine)
        try room.database.write { tx in
            let before = tx.changes
            try tx.put(Self.insert, 1, "Ulm")
            #expect(tx.changes != before)
            #expect(try names(tx) == ["Ulm"])
            try tx.put(Self.insert, 2, "Bern")
            try tx.put("UPDATE town SET name = $2 WHERE id = $1", 1, "Trier")
            #expect(try tx.execute("DELETE FROM town WHERE id > $1", 1) == 1)
            for id in 3..<203 { try tx.put(Self.insert, .integer(Int64(id)), .text("Town \(id)")) }
        }
        #expect(try room.database.read { try names($0) }.count == 201)
        #expect(try room.database.read { try names($0) }.first == "Trier")
    }

    @Test("and is wrong fails the transaction, wherever that is noticed", arguments: Engine.allCases, [0, 1, 2])
    func failure(engine: Engine, noticed: Int) throws {
        let room = try room(engine)
        let fault = #expect(throws: SQLFault.self) {
            try room.database.write { tx in
                try tx.put(Self.insert, 1, "Ulm")
                try tx.put(Self.insert, 1, "Bern")
                try tx.put(Self.insert, 3, "Trier")
                if noticed == 1 { try tx.confirm() }
                if noticed == 2 { _ = try names(tx) }
            }
        }
        guard case .constraint = fault else { return #expect(fault == .constraint("")) }
        #expect(try room.database.read { try names($0) } == [])
        // The connection is as good as before.
        try room.database.write { try $0.put(Self.insert, 1, "Bern") }
        #expect(try room.database.read { try names($0) } == ["Bern"])
    }

    @Test("and is wrong is undone with its savepoint alone", arguments: Engine.allCases, [false, true])
    func savepoint(engine: Engine, refuses: Bool) throws {
        let room = try room(engine)
        try room.database.write { tx in
            try tx.put(Self.insert, 1, "Ulm")
            let isUndone = Self.isUndone(in: tx) {
                try tx.put(Self.insert, 2, "Bern")
                if refuses { throw Refused() }
                try tx.put(Self.insert, 2, "Trier")
            }
            #expect(isUndone)
            #expect(!tx.hasFailed)
            try tx.savepoint { try tx.put(Self.insert, 4, "Metz") }
            try tx.put(Self.insert, 3, "Bern")
        }
        #expect(try room.database.read { try names($0) } == ["Ulm", "Bern", "Metz"])
    }

    private struct Refused: Error {}

    private static func isUndone(in tx: any SQLTransaction, _ body: () throws -> Void) -> Bool {
        do {
            try tx.savepoint(body)
            return false
        } catch {
            return true
        }
    }

    @Test("with an argument too few is refused before it is sent", arguments: Engine.allCases)
    func arguments(engine: Engine) throws {
        let room = try room(engine)
        #expect(throws: SQLFault.self) {
            try room.database.write { tx in
                try tx.put(Self.insert, 1, "Ulm")
                try tx.put(Self.insert, 2)
            }
        }
        #expect(try room.database.read { try names($0) } == [])
    }
}
