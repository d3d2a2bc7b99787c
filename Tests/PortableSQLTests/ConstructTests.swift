import PortableSQL
import Testing

@testable import struct PortableSQL.MigrationScript

@Suite("The SQL that both engines share")
struct ConstructTests {
    private struct Undo: Error {}

    @Test("gives the same rows", arguments: Engine.allCases)
    func same(engine: Engine) throws {
        let room = try Room(engine)
        try room.make(Construct.tables)
        for construct in Construct.all {
            #expect(throws: Undo.self, "\(construct.name)") {
                try room.database.write { transaction in
                    // Written as in a migration, since some speak of column types.
                    let before = try MigrationScript(construct.before, dialect: transaction.dialect)
                    for sql in before.statements { try transaction.execute(sql) }
                    let rows = try transaction.rows(construct.sql, construct.arguments)
                    let expected = construct.rows
                    // RETURNING has no order of its own.
                    let isOrdered = construct.sql.contains("ORDER BY") || rows.count < 2
                    let found = rows.map(\.values)
                    #expect(
                        isOrdered ? found == expected : Set(found) == Set(expected),
                        "\(construct.name): \(found)")
                    if let then = construct.then {
                        #expect(
                            try transaction.rows(then.sql).map(\.values) == then.rows, "\(construct.name)")
                    }
                    throw Undo()
                }
            }
        }
    }

    @Test("wrong types and too large sums are refused, not bent", arguments: Engine.allCases)
    func strict(engine: Engine) throws {
        let room = try Room(engine)
        try room.make(Construct.tables)
        func fault(_ sql: String, _ arguments: SQLValue...) -> SQLFault? {
            #expect(throws: SQLFault.self) { try room.database.write { _ = try $0.execute(sql, arguments) } }
        }
        let text = fault("INSERT INTO wine (id, name, price) VALUES (9, 'x', $1)", "not a number")
        guard case .statement = text else { return #expect(text == .statement("")) }
        #expect(fault("UPDATE wine SET price = price + $1 WHERE id = 1", .integer(.max)) != nil)
        #expect(
            try room.database.read { try $0.firstRow("SELECT price FROM wine WHERE id = 1")?.integer(0) }
                == 40)
    }

    @Test("counts the rows it changed", arguments: Engine.allCases)
    func changed(engine: Engine) throws {
        let room = try Room(engine)
        try room.make(Construct.tables)
        let counts = try room.database.write { transaction in
            [
                try transaction.execute("UPDATE wine SET price = price + 1 WHERE is_red = $1", 1),
                try transaction.execute("UPDATE wine SET price = 1 WHERE id = $1", 99),
                try transaction.execute("DELETE FROM glass WHERE wine_id = $1", 1),
                try transaction.execute("CREATE TABLE other (a BIGINT)"),
                try transaction.execute("SELECT id FROM wine"),
                try transaction.execute("INSERT INTO other (a) VALUES (1), (2)"),
            ]
        }
        #expect(counts == [3, 0, 2, 0, 0, 2])
    }
}
