import Foundation
import PortableSQL
import Testing

@Suite("A disk that fails")
struct DiskFailureTests {
    /// Options that collect the words of `onFatal`.
    private func options(_ told: Shared<[String]>) -> SQLOptions {
        SQLOptions(onFatal: { words in told.change { $0 + [words] } })
    }

    @Test("by being full undoes the change and lets later ones through")
    func full() throws {
        let room = try Room(.sqlite)
        try room.make("CREATE TABLE note (id BIGINT NOT NULL PRIMARY KEY, bytes BYTEA NOT NULL);")
        try room.database.write { _ = try $0.firstRow("PRAGMA max_page_count = 40") }
        let insert = "INSERT INTO note (id, bytes) VALUES ($1, $2)"
        let fault = #expect(throws: SQLFault.self) {
            try room.database.write { transaction in
                for id in 1...100 {
                    try transaction.execute(insert, SQLValue(id), .blob([UInt8](repeating: 1, count: 4_000)))
                }
            }
        }
        guard case .full = fault else { return #expect(fault == .full("")) }
        // Caught on the way, a full disk still undoes everything: SQLite has rolled back by itself.
        let caught = #expect(throws: SQLFault.self) {
            try room.database.write { transaction in
                try transaction.execute(insert, 1, .blob([1]))
                try? transaction.savepoint {
                    _ = try transaction.execute(insert, 2, .blob([UInt8](repeating: 1, count: 400_000)))
                }
                try transaction.execute(insert, 3, .blob([1]))
            }
        }
        #expect(caught != nil)
        try room.database.write { _ = try $0.execute(insert, 4, .blob([1])) }
        let ids = try room.database.read {
            try $0.rows("SELECT id FROM note ORDER BY id").map { try $0.integer(0) }
        }
        #expect(ids.contains(4) && !ids.contains(2))
    }

    @Test("while COMMIT is written leaves the outcome unknown, tells the program once and stops writing")
    func failingSync() throws {
        let told = Shared<[String]>([])
        let room = try FailingDisk.withFailures { disk in
            let room = try Room(.sqlite, options: options(told))
            try room.make("CREATE TABLE note (id BIGINT NOT NULL PRIMARY KEY);")
            disk.fails(path: room.path)
            return room
        }
        defer { FailingDisk.heal() }
        for id in 1...2 {
            let fault = #expect(throws: SQLFault.self) {
                try room.database.write {
                    _ = try $0.execute("INSERT INTO note (id) VALUES ($1)", SQLValue(id))
                }
            }
            switch (id, fault) {
            case (1, .outcomeUnknown), (2, .unavailable): break
            default: Issue.record("\(id): \(String(describing: fault))")
            }
        }
        #expect(told.value.count == 1)
        #expect(try room.database.read { try $0.rows("SELECT id FROM note").count } <= 1)
    }

    @Test("by changing stored pages is noticed while writing")
    func damagedPages() throws {
        let room = try Room(.sqlite)
        try room.make("CREATE TABLE note (id BIGINT NOT NULL PRIMARY KEY, words TEXT NOT NULL);")
        try room.database.write { transaction in
            for id in 1...2_000 {
                try transaction.execute(
                    "INSERT INTO note (id, words) VALUES ($1, $2)", SQLValue(id),
                    .text(String(repeating: "x", count: 100)))
            }
        }
        try room.database.close()
        var bytes = try Data(contentsOf: URL(fileURLWithPath: room.path))
        // The schema's page stays, so that the file opens.
        for position in 8_192..<bytes.count { bytes[position] = 0xFF }
        try bytes.write(to: URL(fileURLWithPath: room.path))
        let told = Shared<[String]>([])
        let database = try SQLDatabase.open(room.address, options: options(told))
        let read = #expect(throws: SQLFault.self) {
            try database.read { _ = try $0.rows("SELECT id, words FROM note ORDER BY id") }
        }
        guard case .corrupt = read else { return #expect(read == .corrupt("")) }
        let written = #expect(throws: SQLFault.self) {
            try database.write { _ = try $0.execute("UPDATE note SET words = 'y'") }
        }
        guard case .outcomeUnknown = written else { return #expect(written == .outcomeUnknown("")) }
        #expect(told.value.count == 1)
        try database.close()
    }
}
