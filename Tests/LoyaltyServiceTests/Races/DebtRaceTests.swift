import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Races: taking back what others use", .serialized)
struct DebtRaceTests {
    @Test("I-13 32 reversals of one entry against 32 uses: one takes back, and what was used is owed", arguments: Engine.all)
    func reversal(engine: Engine) async throws {
        let stage = try await DebtScenarios.stage(engine)
        let desks = try RaceTests.desks(stage)
        for round in 1...RaceTests.rounds {
            let member = try await stage.enrol("Guest", number: round)
            try await stage.adjust(member, 1_000)
            let reverse = ReverseEntry(member: member, entry: 1, reason: "x")
            let use = AdjustPoints(
                member: .id(member), change: AssetAmount("points", -50), reason: "x", at: "")
            let ended = await RaceTests.race(desks.all) { desk, number in
                if number % 4 < 2 {
                    _ = try await desk.perform(reverse, by: .system)
                } else {
                    _ = try await desk.perform(use, by: .system)
                }
            }
            let uses = Int64((ended["done"] ?? 0) - 1)
            #expect(ended["entry_already_reversed"] == 31, "round \(round): \(ended)")
            #expect((ended["points_insufficient"] ?? 0) == 32 - Int(uses), "round \(round): \(ended)")
            let view = try await stage.view(member)
            #expect(view.standing.balances["points"].held == 0, "round \(round)")
            #expect(view.debts.map(\.owed.amount) == (uses == 0 ? [] : [uses * 50]), "round \(round)")
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
