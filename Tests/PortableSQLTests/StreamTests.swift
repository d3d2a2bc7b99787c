import PortableSQL
import Testing

@Suite("Rows one by one")
struct StreamTests {
    private struct Enough: Error {}
    private static let numbers = """
        WITH RECURSIVE n(i) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < $1)
        SELECT i FROM n ORDER BY i
        """

    @Test(
        "come in order, each once, over every batch's edge", arguments: Engine.allCases,
        [0, 1, 999, 1_000, 1_001, 2_345])
    func all(engine: Engine, count: Int) throws {
        let room = try Room(engine)
        try room.make("CREATE TABLE number (i BIGINT NOT NULL PRIMARY KEY);")
        try room.database.write { transaction in
            guard count > 0 else { return }
            try transaction.execute("INSERT INTO number (i) " + Self.numbers, SQLValue(count))
        }
        var seen: [Int64] = []
        try room.database.read { transaction in
            try transaction.forEachRow("SELECT i FROM number WHERE i > $1 ORDER BY i", 0) {
                seen.append(try $0.integer(0))
            }
        }
        #expect(seen == (0..<Int64(count)).map { $0 + 1 })
        var stood: [Int64] = []
        try room.database.read { transaction in
            try transaction.forEachColumns("SELECT i FROM number WHERE i > $1 ORDER BY i", [0]) {
                stood.append(try $0.integer(0))
            }
        }
        #expect(stood == seen)
    }

    @Test("give column by column what a row of values gives, and the same words for what is not there", arguments: Engine.allCases)
    func columns(engine: Engine) throws {
        let room = try Room(engine)
        try room.make("CREATE TABLE mixed (i BIGINT NOT NULL PRIMARY KEY, t TEXT, n BIGINT);")
        let texts = ["", "a", "纽约的客人住了三晚", String(repeating: "long ", count: 400)]
        try room.database.write { transaction in
            for (place, text) in texts.enumerated() {
                let number: SQLValue = place == 1 ? .null : .integer(Int64.max - Int64(place))
                try transaction.execute("INSERT INTO mixed (i, t, n) VALUES ($1, $2, $3)", SQLValue(place), .text(text), number)
            }
            try transaction.execute("INSERT INTO mixed (i, t, n) VALUES ($1, $2, $3)", 9, .null, 9)
        }
        let sql = "SELECT i, t, n FROM mixed ORDER BY i"
        try room.database.read { transaction in
            var seen: [(Int64, String?, Int64?)] = []
            var words: [String] = []
            try transaction.forEachColumns(sql, []) { columns in
                seen.append((try columns.integer(0), try? columns.text(1), columns.integerOrNil(2)))
                for ask in [{ _ = try columns.integer(1) }, { _ = try columns.text(2) }, { _ = try columns.text(7) }] {
                    do { try ask() } catch { words.append("\(error)") }
                }
            }
            let rows = try transaction.rows(sql)
            #expect(seen.map(\.0) == (try rows.map { try $0.integer(0) }))
            #expect(seen.map(\.1) == rows.map { $0.textOrNil(1) })
            #expect(seen.map(\.2) == rows.map { $0.integerOrNil(2) })
            let expected = rows.flatMap { row in
                [{ _ = try row.integer(1) }, { _ = try row.text(2) }, { _ = try row.text(7) }].map { ask in
                    do { return try "\(ask())" } catch { return "\(error)" }
                }
            }
            #expect(words == expected && words.count == 15)
        }
    }

    @Test("may be left early column by column, too", arguments: Engine.allCases)
    func columnsEarly(engine: Engine) throws {
        let room = try Room(engine)
        try room.database.read { transaction throws in
            var seen = 0
            #expect(throws: Enough.self) {
                try transaction.forEachColumns(Self.numbers, [10_000]) { _ in
                    seen += 1
                    if seen == 700 { throw Enough() }
                }
            }
            #expect(seen == 700)
            #expect(try transaction.firstRow(Self.numbers, 5)?.integer(0) == 1)
        }
    }

    @Test("may be left early, and the transaction goes on", arguments: Engine.allCases)
    func early(engine: Engine) throws {
        let room = try Room(engine)
        try room.database.read { transaction throws in
            for _ in 0..<3 {
                var seen = 0
                #expect(throws: Enough.self) {
                    try transaction.forEachRow(Self.numbers, 10_000) { _ in
                        seen += 1
                        if seen == 700 { throw Enough() }
                    }
                }
                #expect(seen == 700)
            }
            #expect(try transaction.firstRow(Self.numbers, 5)?.integer(0) == 1)
        }
    }

    @Test("allow statements in between, also the same one", arguments: Engine.allCases)
    func nested(engine: Engine) throws {
        let room = try Room(engine)
        try room.make("CREATE TABLE pair (a BIGINT NOT NULL, b BIGINT NOT NULL, PRIMARY KEY (a, b));")
        try room.database.write { transaction in
            try transaction.forEachRow(Self.numbers, 30) { outer in
                try transaction.forEachRow(Self.numbers, 20) { inner in
                    try transaction.execute(
                        "INSERT INTO pair (a, b) VALUES ($1, $2)", .integer(outer.integer(0)),
                        .integer(inner.integer(0)))
                }
            }
            #expect(try transaction.firstRow("SELECT COUNT(*) AS n FROM pair")?.integer(0) == 600)
            var returned = 0
            try transaction.forEachRow("DELETE FROM pair WHERE a = $1 RETURNING b", 1) { _ in returned += 1 }
            #expect(returned == 20)
        }
    }
}
