import Foundation
import PortableSQL
import Testing

@Suite("Many threads at once")
struct ConcurrencyTests {
    private static let tables = """
        CREATE TABLE account (id BIGINT NOT NULL PRIMARY KEY, amount BIGINT NOT NULL);
        INSERT INTO account (id, amount) VALUES (1, 0), (2, 0);
        """
    private static let add = "UPDATE account SET amount = amount + 1 WHERE id = $1 RETURNING amount"

    @Test("lose no change", arguments: Engine.allCases)
    func noneLost(engine: Engine) async throws {
        let room = try Room(engine)
        try room.make(Self.tables)
        await withTaskGroup { group in
            for worker in 0..<8 {
                group.addTask {
                    for turn in 0..<25 {
                        try? room.database.write(lane: worker) { transaction in
                            _ = try transaction.firstRow(Self.add, SQLValue(turn % 2 + 1))
                        }
                    }
                }
            }
        }
        let amounts = try room.database.read {
            try $0.rows("SELECT amount FROM account ORDER BY id").map(\.values)
        }
        #expect(amounts == [[104], [96]])
    }

    @Test("read without blocking Swift's own threads", arguments: Engine.allCases)
    func asynchronousReads(engine: Engine) async throws {
        let room = try Room(engine, options: SQLOptions(readers: 2))
        try room.make(Self.tables)
        let inside = Shared(0)
        let most = Shared(0)
        let sum = try await withThrowingTaskGroup(of: Int64.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    try await room.database.readAsync { transaction in
                        let now = inside.change { $0 + 1 }
                        most.change { max($0, now) }
                        Thread.sleep(forTimeInterval: 0.002)
                        inside.change { $0 - 1 }
                        return try transaction.firstRow("SELECT COUNT(*) AS n FROM account")?.integer(0) ?? 0
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(sum == 80)
        #expect(most.value <= 2)
    }

    @Test("that lock two rows in opposite order: one goes on, the other is asked to retry")
    func deadlock() async throws {
        let room = try Room(.postgres)
        try room.make(Self.tables)
        let met = DispatchSemaphore(value: 0)
        let faults = Shared<[SQLFault]>([])
        let threads = DispatchGroup()
        for (lane, order) in [[1, 2], [2, 1]].enumerated() {
            threads.enter()
            Thread {
                do {
                    try room.database.write(lane: lane) { transaction in
                        _ = try transaction.firstRow(Self.add, SQLValue(order[0]))
                        // Both hold one row before either asks for the other's.
                        if lane == 0 { met.wait() } else { met.signal() }
                        _ = try transaction.firstRow(Self.add, SQLValue(order[1]))
                    }
                } catch let fault as SQLFault {
                    faults.change { $0 + [fault] }
                } catch {
                    Issue.record(error)
                }
                threads.leave()
            }.start()
        }
        await withCheckedContinuation { done in threads.notify(queue: .global()) { done.resume() } }
        let found = faults.value
        #expect(found.count == 1)
        guard case .serialization = found.first else { return #expect(found == []) }
        let amounts = try room.database.read {
            try $0.rows("SELECT amount FROM account ORDER BY id").map(\.values)
        }
        #expect(amounts == [[1], [1]])
    }
}
