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
        [0, 1, 499, 500, 501, 2_345])
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
