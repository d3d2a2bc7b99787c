import PortableSQL
import Testing

@Suite("Values come back as they were stored")
struct ValueTests {
    private static let texts = [
        "", " ", "O'Hara", "\"quoted\" \\ back", "会员积分 贵宾 臺灣", "🏨🗝️👩‍👩‍👧", "e\u{301}", "$1 ?1", "a\nb\tc",
        "\u{FEFF}x",
        String(repeating: "长", count: 100_000),
    ]
    private static let blobs: [[UInt8]] = [
        [], [0], [0, 1, 0, 255, 0], Array(0...255), Array("\\x00".utf8),
        Array(repeating: 7, count: 1_000_000),
    ]

    @Test("numbers, texts, bytes and NULL", arguments: Engine.allCases)
    func roundTrip(engine: Engine) throws {
        let room = try Room(engine)
        try room.make(
            """
            CREATE TABLE kept (
                id BIGINT NOT NULL PRIMARY KEY, number BIGINT, words TEXT, bytes BYTEA, yes SMALLINT
            );
            """
        )
        let values: [SQLValue] =
            [Int64.min, -1, 0, 1, Int64.max].map { .integer($0) } + Self.texts.map { .text($0) }
            + Self.blobs.map { .blob($0) } + [.null]
        try room.database.write { transaction in
            for (id, value) in values.enumerated() {
                let columns: [SQLValue] =
                    switch value {
                    case .integer: [value, .null, .null]
                    case .text: [.null, value, .null]
                    case .blob: [.null, .null, value]
                    case .null: [.null, .null, .null]
                    }
                let changed = try transaction.execute(
                    "INSERT INTO kept (id, number, words, bytes, yes) VALUES ($1, $2, $3, $4, $5)",
                    [SQLValue(id)] + columns + [1])
                #expect(changed == 1)
            }
        }
        let rows = try room.database.read {
            try $0.rows("SELECT number, words, bytes, yes FROM kept ORDER BY id")
        }
        #expect(rows.count == values.count)
        for (row, value) in zip(rows, values) {
            #expect(row.values.first { $0 != .null && $0 != 1 } ?? (value == 1 ? 1 : .null) == value)
            #expect(try row.integer(3) == 1)
        }
    }

    @Test("a text with the NUL character is refused", arguments: Engine.allCases)
    func nulCharacter(engine: Engine) throws {
        let room = try Room(engine)
        try room.make("CREATE TABLE kept (words TEXT);")
        #expect(throws: SQLFault.self) {
            try room.database.write { _ = try $0.execute("INSERT INTO kept (words) VALUES ($1)", "a\0b") }
        }
    }

    @Test("arguments go to the places their numbers name", arguments: Engine.allCases)
    func order(engine: Engine) throws {
        let room = try Room(engine)
        try room.database.read { transaction in
            let swapped = try transaction.firstRow(
                "SELECT CAST($2 AS TEXT) AS a, CAST($1 AS BIGINT) AS b, '$1' AS c", 7, "b")
            #expect(swapped?.values == ["b", 7, "$1"])
            let ten = try transaction.firstRow(
                """
                SELECT CAST($10 AS BIGINT) AS j, CAST($1 AS BIGINT) + CAST($2 AS BIGINT) + CAST($3 AS BIGINT)
                    + CAST($4 AS BIGINT) + CAST($5 AS BIGINT) + CAST($6 AS BIGINT) + CAST($7 AS BIGINT)
                    + CAST($8 AS BIGINT) + CAST($9 AS BIGINT) AS rest
                """, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
            #expect(ten?.values == [10, 45])
            let bytes = try transaction.firstRow("SELECT CAST($1 AS BYTEA) AS a", .blob([0, 1]))
            #expect(try bytes?.blob(0) == [0, 1])
        }
    }

    @Test("a boolean is read as 1 or 0", arguments: Engine.allCases)
    func boolean(engine: Engine) throws {
        let room = try Room(engine)
        let row = try room.database.read { try $0.firstRow("SELECT 1 < 2 AS a, 2 < 1 AS b, TRUE AS c") }
        #expect(row?.values == [1, 0, 1])
    }

    @Test("a column of another type is a fault, or nil where that was asked for", arguments: Engine.allCases)
    func columns(engine: Engine) throws {
        let room = try Room(engine)
        let row = try #require(
            try room.database.read { try $0.firstRow("SELECT CAST(NULL AS TEXT) AS a, 5 AS b, 'x' AS c") })
        #expect(row.textOrNil(0) == nil)
        #expect(row.integerOrNil(2) == nil)
        #expect(row.blobOrNil(9) == nil)
        #expect(throws: SQLFault.self) { try row.text(0) }
        #expect(throws: SQLFault.self) { try row.integer(2) }
        #expect(throws: SQLFault.self) { try row.blob(1) }
        #expect(throws: SQLFault.self) { try row.integer(3) }
        #expect(throws: SQLFault.self) { try row.integer(-1) }
    }

    @Test("wrong numbers of arguments are refused alike", arguments: Engine.allCases)
    func argumentCount(engine: Engine) throws {
        let room = try Room(engine)
        for arguments: [SQLValue] in [[], [1, 2]] {
            let fault = #expect(throws: SQLFault.self) {
                try room.database.read { _ = try $0.rows("SELECT CAST($1 AS BIGINT) AS a", arguments) }
            }
            guard case .statement = fault else { return #expect(fault == .statement("")) }
        }
    }
}
