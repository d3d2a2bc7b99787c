import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: points that wait", .serialized)
struct PendingScenarios {
    /// A house whose stays earn points that wait seven days.
    private func stage(_ engine: Engine) async throws -> Stage {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let document = try Repository.text(EveryOperation.program).replacing(
            "extension: from_activity}\n",
            with: "extension: from_activity}\n    available_after: {days: 7, of: stay}\n")
        let publish = PublishProgram(document: document, effectiveFrom: try day("2026-06-01"), reason: "waits")
        _ = try await stage.desk.perform(publish, by: .system)
        return stage
    }

    @Test(
        "ADV-31 points of a stay wait for their day: pending, then available; corrections do not wait",
        arguments: Engine.all)
    func waits(engine: Engine) async throws {
        let stage = try await stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-14", net: 50_000), for: member)
        let given = try await stage.points(member)
        let bill = try await stage.record(stage.billFolio("B1", on: "2026-06-15", net: 10_000), for: member)
        let now = bill.points
        #expect(given > 0 && now > 0)
        let view = try await stage.view(member)
        #expect(view.pending("points") == given && view.availablePoints == now)
        #expect(view.becomingAvailable.map { "\($0.day) \($0.amount)" } == ["2026-06-21 \(given)"])
        let hold = { (amount: Int64) in
            HoldPoints(
                member: .id(member), amount: AssetAmount("points", amount),
                until: stage.clock.clock.now().adding(seconds: 60), at: "")
        }
        let until = try day("2026-06-21")
        do {
            try await stage.perform(hold(now + 1))
            Issue.record("what waits was set aside")
        } catch let refusal as Refusal {
            #expect(refusal.code == .pointsPending && refusal.values["day"] == .day(until))
        }
        #expect(try await stage.refusal(hold(given + now + 1)) == .pointsInsufficient)
        // What takes back does not wait.
        try await stage.correct(stay, to: [FolioLine(category: "room", net: 40_000)])
        let left = try await stage.points(member)
        #expect(left < given + now)
        #expect(try await stage.view(member).availablePoints == now)
        // What a correction adds waits as the rest of the stay does.
        try await stage.correct(stay, to: [FolioLine(category: "room", net: 50_000)])
        #expect(try await stage.view(member).pending("points") == given)
        stage.clock.go(to: try day("2026-06-20"))
        #expect(try await stage.refusal(hold(given + now)) == .pointsPending)
        stage.clock.go(to: try day("2026-06-21"))
        #expect(try await stage.view(member).availablePoints == given + now)
        #expect(try await stage.view(member).pending("points") == 0)
        try await stage.perform(hold(given + now))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-31 a stay is cancelled while its points wait, and an adjustment may take them", arguments: Engine.all)
    func cancelled(engine: Engine) async throws {
        let stage = try await stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-06-14", net: 50_000), for: member)
        try await stage.adjust(member, -10)
        let reward = RedeemReward(member: member, reward: "upgrade", at: stage.hotel)
        #expect(try await stage.refusal(reward) == .pointsPending)
        try await stage.adjust(member, 10)
        try await stage.cancel(stay)
        #expect(try await stage.points(member) == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("ADV-31 the check names a lot that waits otherwise than its program says", arguments: Engine.all)
    func planted(engine: Engine) async throws {
        let stage = try await stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-14", net: 50_000), for: member)
        #expect(try stage.differences() == [])
        try stage.tamper("UPDATE lot SET available_on = '2026-06-15'")
        let service = try stage.reopened()
        let report = try LedgerCheck(service.desk).run()
        #expect(report.differences.contains { $0.contains("can be used from 2026-06-15 on") })
        try service.close()
    }
}
