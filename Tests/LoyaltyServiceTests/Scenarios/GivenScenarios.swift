import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: a tier and a message that come with what is given", .serialized)
struct GivenScenarios {
    private static let document = "programs/cases/given.yaml"

    private func stage(_ engine: Engine) async throws -> (Stage, MemberID) {
        let stage = try await Stage(engine, program: Self.document)
        return (stage, try await stage.enrol())
    }

    private func bodies(_ stage: Stage) async throws -> [String] {
        while try await DeliverMessages(stage.desk).run() > 0 {}
        return try await DevelopmentMailbox(stage.desk).messages(100).map(\.body)
    }

    @Test("TIER-09 an event gives a tier for 90 days; taken back, it goes", arguments: Engine.all)
    func event(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let told = try await stage.tell("match", "1", on: "2026-06-01", of: member)
        #expect(told.tier == "gold" && told.receipt.lines.contains { $0.key == "tier.title.held_until" })
        #expect(try await stage.tier(member) == "gold 2026-08-30")
        #expect(try stage.differences() == [])
        try await stage.cancel(told)
        #expect(try await stage.tier(member) == "base")
        #expect(try stage.differences() == [])
        // Given by staff, it is the same; taken away by staff, it ends the day before.
        let give = { AdjustPoints(member: .id(member), change: AssetAmount("gold_pass", $0), reason: "goodwill", at: stage.hotel) }
        try await stage.perform(give(1))
        #expect(try await stage.tier(member) == "gold 2026-09-13")
        stage.clock.go(to: try day("2026-06-20"))
        let taken = try await stage.perform(give(-1))
        #expect(taken.tier == "base")
        try await stage.perform(stage.reverse(taken))
        #expect(try await stage.tier(member) == "gold 2026-09-13")
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("TIER-09 it ends with its piece, is settled by a run, and goes with its fact also afterwards", arguments: Engine.all)
    func ended(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let told = try await stage.tell("match", "1", on: "2026-06-01", of: member)
        stage.clock.go(to: try day("2026-09-01"))
        _ = try await ExpireRun(stage.desk).run(on: day("2026-09-01"))
        #expect(try await stage.held("gold_pass", member) == 0)
        #expect(try await stage.tier(member) == "base")
        #expect(try stage.differences() == [])
        let same = try ReplayRun(stage.desk, draft: stage.program, to: day("2026-08-30")).run().comparison
        #expect(same.changed == 0 && same.migration.counts == [[0, 0], [0, 1]], "Gold on its last day")
        try await stage.cancel(told)
        #expect(try await stage.tier(member) == "base")
        #expect(try stage.differences() == [])
        let never = try ReplayRun(stage.desk, draft: stage.program, to: day("2026-08-30")).run().comparison
        #expect(never.migration.counts == [[1, 0], [0, 0]])
        try stage.close()
    }

    @Test("MSG-02 the member is told once of what a fact gave, and not of what was taken back before", arguments: Engine.all)
    func message(engine: Engine) async throws {
        let (stage, member) = try await stage(engine)
        let first = try await stage.record(stage.stayFolio("S1", to: "2026-06-06", nights: 5, net: 10_000), for: member)
        let text = "Enjoy 1 breakfast until 2026-07-06."
        #expect(try await bodies(stage).filter { $0 == text }.count == 1)
        try await stage.correct(first, to: [FolioLine(category: "room", net: 20_000)])
        #expect(try await bodies(stage).filter { $0 == text }.count == 1)
        try await stage.cancel(first)
        let second = try await stage.record(stage.stayFolio("S2", to: "2026-06-07", nights: 5), for: member)
        try await stage.cancel(second)
        #expect(try await bodies(stage).filter { $0.hasPrefix("Enjoy") } == [text], "the second was taken back before it was told")
        let third = try await stage.record(stage.stayFolio("S3", to: "2026-06-08", nights: 5), for: member)
        #expect(third.tier == "gold")
        #expect(try await bodies(stage).contains("Enjoy 1 breakfast until 2026-07-08."))
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
