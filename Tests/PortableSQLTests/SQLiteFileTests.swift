import Foundation
import GRDB
import PortableSQL
import Testing

@Suite("A SQLite file")
struct SQLiteFileTests {
    private func fault(opening address: String) -> SQLFault? {
        #expect(throws: SQLFault.self) { try SQLDatabase.open(address, options: Room.options()).close() }
    }

    /// Makes a file with GRDB alone, as another program would.
    private func foreignFile(_ room: Room, _ work: (DatabaseQueue) throws -> Void) throws -> String {
        let path = room.path + ".other"
        let queue = try DatabaseQueue(path: path)
        try work(queue)
        try queue.close()
        return path
    }

    @Test("is written so that a power cut loses nothing acknowledged")
    func durable() throws {
        let room = try Room(.sqlite)
        try room.database.write { transaction throws in
            #expect(try transaction.firstRow("PRAGMA synchronous")?.integer(0) == 2)
            #expect(try transaction.firstRow("PRAGMA journal_mode")?.text(0) == "wal")
            #expect(try transaction.firstRow("PRAGMA foreign_keys")?.integer(0) == 1)
            #expect(try transaction.firstRow("PRAGMA cache_size")?.integer(0) == -65_536)
        }
        let mode = try FileManager.default.attributesOfItem(atPath: room.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test("keeps its log short under a load that never pauses")
    func logStaysShort() throws {
        let room = try Room(.sqlite)
        try room.make("CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY, words TEXT NOT NULL);")
        let words = String(repeating: "x", count: 3_000)
        let fill = { (from: Int, count: Int) in
            for start in stride(from: from, to: from + count, by: 100) {
                try room.database.write { transaction throws in
                    for id in start..<start + 100 {
                        _ = try transaction.execute("INSERT INTO town (id, words) VALUES ($1, $2)", SQLValue(id), SQLValue(words))
                    }
                }
            }
        }
        let length = {
            try FileManager.default.attributesOfItem(atPath: room.path + "-wal")[.size] as? Int ?? 0
        }
        // Rows of a page each: without moving beside, the log would be as long as all of them. On a busy machine who moves
        // may come late once or twice; longer than 200,000 pages the writer itself lets it never become.
        var rows = 0
        repeat {
            try fill(rows, 60_000)
            rows += 60_000
        } while try length() >= rows * 4_096 * 6 / 10 && rows < 300_000
        #expect(try length() < rows * 4_096 * 3 / 4)
        #expect(try room.database.read { try $0.firstRow("SELECT COUNT(id) FROM town")?.integer(0) } == Int64(rows))
        try room.database.close()
        #expect(!FileManager.default.fileExists(atPath: room.path + "-wal"))
    }

    @Test("is open once only, and free again after closing")
    func locked() throws {
        let room = try Room(.sqlite)
        let fault = fault(opening: room.address)
        guard case .locked = fault else { return #expect(fault == .locked("")) }
        try room.database.close()
        try SQLDatabase.open(room.address).close()
        // Dropping a database without closing it gives the file back too.
        _ = try SQLDatabase.open(room.address)
        try SQLDatabase.open(room.address).close()
    }

    @Test("is one file after closing: the log was put into it")
    func closedCleanly() throws {
        let room = try Room(.sqlite)
        try room.make("CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY);")
        try room.database.write { _ = try $0.execute("INSERT INTO town (id) VALUES (1)") }
        _ = try room.database.read { try $0.rows("SELECT id FROM town") }
        try room.database.close()
        #expect(!FileManager.default.fileExists(atPath: room.path + "-wal"))
        let again = try SQLDatabase.open(room.address, options: Room.options())
        #expect(try again.read { try $0.rows("SELECT id FROM town").count } == 1)
        try again.close()
    }

    @Test("left by a crash, its log beside it, opens with all that was committed")
    func crashed() throws {
        let room = try Room(.sqlite)
        try room.make("CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY);")
        try room.database.write { _ = try $0.execute("INSERT INTO town (id) VALUES (1)") }
        // What a crash leaves: the file and its log, without the shared memory beside them.
        let copy = room.path + ".copy"
        for ending in ["", "-wal"] {
            try FileManager.default.copyItem(atPath: room.path + ending, toPath: copy + ending)
        }
        let database = try SQLDatabase.open("sqlite:" + copy, options: Room.options())
        #expect(try database.read { try $0.rows("SELECT id FROM town").count } == 1)
        try database.close()
    }

    @Test(
        "that is no database is refused and left as it is",
        arguments: ["", "SQLite", "Dear diary, today I ate cake."])
    func noDatabase(words: String) throws {
        let room = try Room(.sqlite)
        let path = room.path + ".other"
        try Data(words.utf8).write(to: URL(fileURLWithPath: path))
        guard !words.isEmpty else { return try SQLDatabase.open("sqlite:" + path).close() }
        let fault = fault(opening: "sqlite:" + path)
        guard case .corrupt = fault else { return #expect(fault == .corrupt("")) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(words.utf8))
    }

    @Test("with a damaged header or cut short is refused", arguments: [16, 100, 1_000])
    func damaged(offset: Int) throws {
        let room = try Room(.sqlite)
        let path = try foreignFile(room) { queue in
            try queue.write { try $0.execute(sql: "CREATE TABLE schema_migration (number INTEGER)") }
        }
        var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
        if offset == 1_000 {
            bytes.removeLast(bytes.count - offset)
        } else {
            for position in offset..<offset + 60 { bytes[position] = 0xA5 }
        }
        try bytes.write(to: URL(fileURLWithPath: path))
        let fault = fault(opening: "sqlite:" + path)
        guard case .corrupt = fault else { return #expect(fault == .corrupt("")) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
    }

    @Test("of another program is refused and left as it is")
    func foreign() throws {
        let room = try Room(.sqlite)
        let path = try foreignFile(room) { queue in
            try queue.write { try $0.execute(sql: "CREATE TABLE song (name TEXT)") }
        }
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let fault = fault(opening: "sqlite:" + path)
        guard case .notOurs = fault else { return #expect(fault == .notOurs("")) }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }

    @Test(
        "in no folder, or an address without a path or engine, cannot be opened",
        arguments: ["sqlite:/no/such/folder/x.db", "sqlite:", "mysql://x", "", "sqlite:/"])
    func noPlace(address: String) {
        let fault = fault(opening: address)
        guard case .cannotOpen = fault else { return #expect(fault == .cannotOpen("")) }
    }

    @Test("being written by another program makes a write wait and then give way")
    func busy() throws {
        let room = try Room(.sqlite)
        try room.make("CREATE TABLE town (id BIGINT NOT NULL PRIMARY KEY);")
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: room.path, configuration: configuration)
        try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
        let fault = #expect(throws: SQLFault.self) { try room.database.write { _ in } }
        guard case .serialization = fault else { return #expect(fault == .serialization("")) }
        try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
        try room.database.write { _ = try $0.execute("INSERT INTO town (id) VALUES (1)") }
        try other.close()
    }
}
