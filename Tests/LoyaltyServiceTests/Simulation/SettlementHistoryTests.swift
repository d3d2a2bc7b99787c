import Foundation
import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Synchronization
import Testing

@testable import LoyaltyService

@Suite("Settlement of histories that nobody chose", .serialized)
struct SettlementHistoryTests {
    /// What a book settles in all its months, closed or not.
    private static func settled(_ book: SettlementBook) -> [SettlementSum.Key: [Int64]] {
        book.months.flatMap { book.rule.statement($0).lines }.reduce(into: [:]) {
            let before = $0[$1.key] ?? [0, 0]
            $0[$1.key] = [before[0] + $1.points, before[1] + $1.amountMinor]
        }.filter { $0.value != [0, 0] }
    }

    /// Each month comes to nothing, and all months together to what members hold, but for what they owe: no hotel issued
    /// what was advanced to them.
    private static func expectSound(_ desk: Desk, _ book: SettlementBook) throws {
        #expect(book.months.count > 1)
        for month in book.months {
            for total in book.rule.statement(month).totals {
                let rows = book.rule.statement(month).rows.filter { $0.currency == total.currency }
                #expect(
                    rows.reduce(0) { $0 + $1.netMinor } + total.programMinor + total.roundingMinor == 0,
                    "\(month)")
            }
        }
        let settled = settled(book)
        let held = settled.reduce(Int64(0)) {
            $0 + ($1.key.kind == .honoured || $1.key.kind == .ended ? -$1.value[0] : $1.value[0])
        }
        let sum = try desk.database.read {
            try $0.firstRow(
                "SELECT CAST(COALESCE(SUM(amount), 0) AS BIGINT) FROM ledger_entry WHERE asset = 'points' AND account <> 'debt'", []
            )?.integer(0)
        }
        #expect(held == sum)
        #expect(settled.keys.contains { $0.kind == .issued })
    }

    @Test(
        "PTS-07 I-07 after random operations every month comes to nothing, on both engines",
        arguments: Engine.all)
    func simulation(engine: Engine) async throws {
        let clock = Mutex(Clock.live)
        let database = try TestDatabase(engine)
        let outcome = try await Simulation(
            seed: 4, operations: 600, document: try Repository.text("programs/lakeside.yaml"),
            open: { simulated in
                clock.withLock { $0 = simulated }
                return try database.open(clock: simulated)
            }
        ).run()
        // The clock stands where the simulation has left it.
        let service = try database.open(clock: clock.withLock { $0 })
        #expect(outcome.differences == [])
        let before = try await service.reading.settlements(by: .system)
        try Self.expectSound(service.desk, before)
        // Closing moves what counts where, and loses nothing.
        let last = try #require(before.months.dropFirst().first)
        _ = try await service.desk.perform(CloseSettlement(month: last), by: .system)
        let after = try await service.reading.settlements(by: .system)
        try Self.expectSound(service.desk, after)
        #expect(Self.settled(after) == Self.settled(before))
        try service.close()
        try FileManager.default.removeItem(at: database.folder)
    }

    @Test("PTS-07 the demonstration's two years come to nothing, month by month")
    func demo() async throws {
        let room = try await DemoRoom()
        _ = try await DemoGenerator(
            desk: room.desk, seed: 14, members: 60, today: DemoRoom.today, clock: room.clock
        ) { _, _ in }.run()
        let book = try await ReadingRoom(room.desk).settlements(by: .system)
        try Self.expectSound(room.desk, book)
        try room.close()
    }
}
