import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Ledger: the check names what was planted", .serialized)
struct PlantedDifferenceTests {
    struct Plant: Sendable, CustomTestStringConvertible {
        let what: String
        let sql: String
        let words: String
        var invariant = Invariant.entriesAddUp
        var testDescription: String { what }
    }

    static let plants = [
        Plant(
            what: "a balance",
            sql: "UPDATE standing SET balances = REPLACE(balances, 'points=450/', 'points=451/')",
            words: "standing holds 451 points, the entries give 450"),
        Plant(
            what: "what was gained in all",
            sql: "UPDATE standing SET balances = REPLACE(balances, 'points=450/500', 'points=450/501')",
            words: "501"),
        Plant(
            what: "the count of entries", sql: "UPDATE standing SET entry_count = entry_count + 1",
            words: "standing counts"),
        Plant(what: "the tier", sql: "UPDATE standing SET tier = 'gold'", words: "tier is gold", invariant: .tiers),
        Plant(
            what: "what a lot has left", sql: "UPDATE lot SET remaining = remaining - 1",
            words: "lot 1 has 449 left", invariant: .lotUses),
        Plant(
            what: "the last day of a lot", sql: "UPDATE lot SET expires_on = '2099-01-01'",
            words: "2099-01-01", invariant: .lotTerms),
        Plant(what: "the day of a lot", sql: "UPDATE lot SET earned_on = '2020-01-01'", words: "2020-01-01", invariant: .lotTerms),
        Plant(what: "a lot that is gone", sql: "DELETE FROM lot", words: "lot", invariant: .lotsAddUp),
        Plant(
            what: "the amount of an entry", sql: "UPDATE ledger_entry SET amount = 501 WHERE sequence = 1",
            words: "entry 1 says 500 points after it, the sum is 501"),
        Plant(
            what: "an entry that is gone", sql: "DELETE FROM ledger_entry WHERE sequence = 2",
            words: "entry 2 is missing", invariant: .sequence),
        Plant(what: "a use of a lot", sql: "UPDATE lot_use SET amount = 40", words: "its lots moved", invariant: .lotUses),
        Plant(
            what: "what a lot has set aside", sql: "UPDATE lot SET reserved = reserved - 1 WHERE reserved > 0",
            words: "lot 1 has 59 set aside, its holds give 60", invariant: .holds),
        Plant(
            what: "the state of a hold", sql: "UPDATE point_hold SET state = 'released'",
            words: "is released, its steps say open", invariant: .holds),
        Plant(what: "what a hold has used", sql: "UPDATE point_hold SET used = 41", words: "has used 41, its steps give 40", invariant: .holds),
        Plant(
            what: "a use of a hold", sql: "UPDATE hold_step SET amount = 39",
            words: "used 39, entry", invariant: .holds),
        Plant(
            what: "a use of a hold that is gone", sql: "DELETE FROM hold_step",
            words: "has used 40, its steps give 0", invariant: .holds),
        Plant(
            what: "the lots of a hold", sql: "UPDATE hold_lot SET lot_id = 7",
            words: "used other lots than it had set aside", invariant: .holds),
        Plant(
            what: "a reversal of something else",
            sql: "UPDATE ledger_entry SET reverses = 1 WHERE amount = -10",
            words: "does not take back", invariant: .reversals),
    ]

    @Test(
        "I-2 I-6 I-7 I-26 each difference has a sentence, for the right member", arguments: Engine.all, plants
    )
    func planted(engine: Engine, plant: Plant) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: member)
        try await stage.adjust(member, -10)
        let hold = try await stage.hold(100, for: member)
        try await stage.perform(CaptureHold(member: member, hold: hold, amount: 40, keepsRest: true))
        #expect(try stage.differences() == [])
        try stage.tamper(plant.sql)
        let service = try stage.reopened()
        let report = try LedgerCheck(service.desk).run()
        #expect(
            report.differences.contains { $0.contains(plant.words) && $0.contains("\(member)") },
            "\(report.differences)")
        #expect(report.members == 1 && report.entries > 0)
        let line = try #require(report.invariants.first { $0.id == plant.invariant })
        #expect(line.differences > 0, "\(plant.invariant)")
        try service.close()
    }

    @Test("I-1 the check tells of each invariant how many rows it verified", arguments: Engine.all)
    func verified(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: member)
        try await stage.adjust(member, -10)
        _ = try await stage.hold(100, for: member)
        let report = try LedgerCheck(stage.desk).run()
        let rows = Dictionary(uniqueKeysWithValues: report.invariants.map { ($0.id, $0.rows) })
        #expect(rows[.entriesAddUp] == report.entries && rows[.sequence] == report.entries && report.entries > 2)
        #expect(rows[.lotsAddUp] == 1 && rows[.lotUses] == 2 && rows[.holds] == 1 && rows[.tiers] == 1)
        #expect(rows[.guards] == WrittenOnce.tables.count)
        #expect(report.invariants.allSatisfy { $0.differences == 0 && !$0.sentence.isEmpty })
        try stage.close()
    }

    @Test("I-24 the check names the table that has lost its guard", arguments: Engine.all)
    func unguarded(engine: Engine) async throws {
        let stage = try await Stage(engine)
        try stage.unguard("ledger_entry")
        let service = try stage.reopened()
        let report = try LedgerCheck(service.desk).run()
        #expect(report.differences == ["table ledger_entry has lost its guard: its rows could be changed or deleted"])
        #expect(report.invariants.first { $0.id == .guards }?.differences == 1)
        try service.close()
    }
}
