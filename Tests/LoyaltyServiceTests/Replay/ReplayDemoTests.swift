import Foundation
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyRules
@testable import LoyaltyService

@Suite("Replay over the demonstration")
struct ReplayDemoTests {
    /// The demonstration as everybody sees it.
    private static let whole = 5_000
    /// Tests that look at each member take a part of it, when they run with all others.
    private static let members = ProcessInfo.processInfo.environment["TESSERA_LONG"] == nil ? 150 : 5_000

    private static func filled(_ members: Int = members) async throws -> DemoRoom {
        let room = try await DemoRoom()
        _ = try await DemoGenerator(
            desk: room.desk, seed: 1, members: members, today: DemoRoom.today, clock: room.clock
        ) { _, _ in }.run()
        _ = try await ExpireRun(room.desk).run(on: DemoRoom.today)
        return room
    }

    private static func run(_ room: DemoRoom, _ draft: Program, from: String? = nil) throws -> ReplayReport {
        try ReplayRun(room.desk, draft: draft, from: from.flatMap { CalendarDay($0) }, to: DemoRoom.today).run()
    }

    @Test("A draft equal to what is in force differs by nothing, and gives what the ledger has (POL-04)")
    func nothing() async throws {
        let room = try await Self.filled(Self.whole)
        let report = try Self.run(room, try DemoRoom.program())
        let comparison = report.comparison
        #expect(comparison.members == Self.whole)
        #expect(comparison.changed == 0)
        #expect(comparison.inForce == comparison.draft)
        #expect(comparison.changes == [.kept: Self.whole])
        #expect(comparison.inForce.refusals.isEmpty)
        for table in report.tables(in: .english) where table.columns.last?.id == "difference" {
            for row in table.rows {
                if case .number(let value, _) = row.last { #expect(value == 0, "\(table.id)") }
            }
        }
        let held = try room.count("SELECT CAST(SUM(amount) AS BIGINT) FROM ledger_entry WHERE asset = 'points'")
        #expect(held > 0)
        #expect(comparison.inForce.closing[0] == held)
        let issued = try room.count(
            "SELECT CAST(SUM(amount) AS BIGINT) FROM ledger_entry WHERE rule = 'base_points'")
        #expect(comparison.inForce.total(of: 0).issued == issued)
        #expect(comparison.inForce.total(of: 0).used > 1_000_000)
        try room.close()
    }

    @Test("A replay of what was in force gives each member the balance, the tier and the counters of the ledger")
    func faithful() async throws {
        let room = try await Self.filled()
        let run = ReplayRun(room.desk, draft: try DemoRoom.program(), to: DemoRoom.today)
        try room.database.read { tx in
            let frame = try run.frame(in: tx)
            var reader = ReplayReader(frame.inForce.program(on: frame.to))
            var seen = 0
            while let members = try reader.next(limit: 64, in: tx) {
                for history in members {
                    let standing = try #require(try StandingTable.row(history.member, in: tx))
                    var tally = ReplayTally(frame)
                    var account = ReplayAccount(history, isDraft: false, frame: frame)
                    for step in history.steps { _ = account.take(step, into: &tally) }
                    let outcome = account.close(into: &tally)
                    #expect(outcome.balances[0] == standing.balances["points"].held, "\(history.member)")
                    for sum in outcome.counted {
                        #expect(sum.amount == standing.balances[sum.counter].held, "\(history.member) \(sum.counter)")
                    }
                    if standing.tierVersion > 0 {
                        #expect(account.ladder(on: frame.to).standing(on: standing.tierAsOf) == standing.tier, "\(history.member)")
                    }
                    seen += 1
                }
            }
            #expect(seen == Self.members)
        }
        try room.close()
    }

    @Test("Other thresholds and rates move members, and the same inputs give the same bytes")
    func draft() async throws {
        let room = try await Self.filled()
        let text = try DemoRoom.document()
            .replacingOccurrences(of: "{nights: 5, stays: 3, spend: 5000}", with: "{nights: 8, stays: 5, spend: 9000}")
            .replacingOccurrences(of: "rates: {base: 1,", with: "rates: {base: 2,")
        let draft = try ProgramDocument.read(text)
        let report = try Self.run(room, draft)
        let comparison = report.comparison
        #expect(comparison.changes[.down] ?? 0 > 0)
        #expect(comparison.changes[.up] == nil)
        #expect(comparison.draft.total(of: 0).issued > comparison.inForce.total(of: 0).issued)
        #expect(comparison.migration.total == Self.members)
        let told = try #require(report.stories.first { $0.change == .down })
        #expect(told.inForce.lines.contains { $0.key.hasPrefix("tier.") })
        #expect(told.facts.allSatisfy { $0.difference != 0 && !$0.draft.isEmpty })

        let again = try Self.run(room, draft)
        for language in Language.allCases {
            let (first, second) = (report.tables(in: language), again.tables(in: language))
            #expect(first.map(ReportCSV.text) == second.map(ReportCSV.text))
            #expect(ReportWorkbook.bytes(first) == ReportWorkbook.bytes(second))
        }
        try room.close()
    }

    @Test("Before its first day a draft says nothing; what moved then is the opening balance")
    func period() async throws {
        let room = try await Self.filled()
        let text = try DemoRoom.document().replacingOccurrences(of: "rates: {base: 1,", with: "rates: {base: 3,")
        let report = try Self.run(room, try ProgramDocument.read(text), from: "2026-01-01")
        let (old, new) = (report.comparison.inForce, report.comparison.draft)
        #expect(old.opening == new.opening && old.opening[0] > 0)
        #expect(new.total(of: 0).issued > old.total(of: 0).issued)
        for side in [old, new] { #expect(side.opening[0] + side.total(of: 0).change == side.closing[0]) }
        #expect(old.cells.keys.allSatisfy { $0.month >= 2026 * 12 })
        try room.close()
    }

    @Test("A run that is cancelled ends at once; days in the wrong order are refused")
    func cancelled() async throws {
        let room = try await Self.filled()
        let draft = try DemoRoom.program()
        #expect(throws: CancellationError.self) { try ReplayRun(room.desk, draft: draft).run { _, _ in false } }
        #expect(throws: InvalidInput.self) {
            try ReplayRun(room.desk, draft: draft, from: DemoRoom.today, to: DemoRoom.today.adding(days: -1)).run()
        }
        try room.close()
    }
}
