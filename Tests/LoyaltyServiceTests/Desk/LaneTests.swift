import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Synchronization
import Testing

@testable import LoyaltyService

@Suite("Desk: lane", .serialized)
struct LaneTests {
    private struct Refused: Error {}

    /// What became of each piece, by its name, in the order of settling.
    private final class Settled: Sendable {
        private let all = Mutex<[(name: String, failed: Bool)]>([])
        private let gate = DispatchSemaphore(value: 0)

        func note(_ name: String, failed: Bool) {
            all.withLock { $0.append((name, failed)) }
            gate.signal()
        }

        func wait(for count: Int) -> [(name: String, failed: Bool)] {
            for _ in 0..<count { gate.wait() }
            return all.withLock { $0 }
        }
    }

    /// How a piece ends.
    enum Kind: CaseIterable, Sendable {
        case good, refusesFirst, refusesAfterWriting, failsAStatement, failsLate, hidesAFailure, undoesItself
    }

    /// Every kind of piece between good ones, in one batch: the first piece holds the lane until all wait.
    @Test("A piece that fails takes nothing with it and leaves nothing behind", arguments: Engine.all, Kind.allCases)
    func isolation(engine: Engine, kind: Kind) async throws {
        let stage = try await Stage(engine)
        let lane = WriterLane(database: stage.desk.database, lane: 0, batch: 256)
        for round in 1...3 {
            let (settled, opened) = (Settled(), DispatchSemaphore(value: 0))
            lane.add(.init(run: { _ in opened.wait(); opened.signal() }, settled: { settled.note("door", failed: $0 != nil) }))
            // The last piece, too: what it put is answered only at the end.
            let kinds: [Kind] = [.good, kind, .good, .good, kind]
            for (place, kind) in kinds.enumerated() {
                let name = "\(round)-\(place)"
                lane.add(
                    .init(
                        undoes: kind == .undoesItself, run: { try Self.run(kind, name, in: $0) },
                        settled: { settled.note(name, failed: $0 != nil) }))
            }
            opened.signal()
            let ends = await Task.detached { settled.wait(for: 6) }.value
            #expect(ends.count == 6 && Set(ends.map(\.name)).count == 6)
            #expect(ends.filter(\.failed).count == (kind == .good ? 0 : 2))
            let kept = try stage.desk.database.read { tx in
                try tx.rows("SELECT name FROM setting WHERE name LIKE $1 ORDER BY name", .text("lane \(round)-%")).map { try $0.text(0) }
            }
            let good = kinds.indices.filter { kinds[$0] == .good }
            #expect(kept == good.map { "lane \(round)-\($0)" })
        }
        lane.close()
        try stage.close()
    }

    private static func run(_ kind: Kind, _ name: String, in tx: any SQLTransaction) throws {
        if kind == .refusesFirst { throw Refused() }
        try tx.execute("INSERT INTO setting (name, content) VALUES ($1, '')", .text("lane \(name)"))
        switch kind {
        case .good: break
        case .refusesFirst, .refusesAfterWriting, .undoesItself: throw Refused()
        case .failsAStatement: try tx.execute("INSERT INTO setting (name, content) VALUES ($1, '')", .text("lane \(name)"))
        case .failsLate: try tx.put("INSERT INTO setting (name, content) VALUES ($1, '')", .text("lane \(name)"))
        case .hidesAFailure: _ = try? tx.execute("INSERT INTO setting (name, content) VALUES ($1, '')", .text("lane \(name)"))
        }
    }
}
