import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: points that end", .serialized)
struct ExpiryScenarios {
    /// The last day of a member's first lot, with extension.
    private func ends(_ stage: Stage, _ member: MemberID) async throws -> String? {
        try await stage.view(member).lots.first?.ends?.description
    }

    @Test(
        "PTS-15 PTS-17 points hold through their last day and are taken out after it", arguments: Engine.all)
    func lastDay(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        let onTheDay = try await stage.expire(member, on: "2026-01-10")
        #expect(onTheDay.points == 0 && onTheDay.receipt.lines.isEmpty)
        #expect(try await stage.view(member).availablePoints == 300)
        stage.clock.go(to: try day("2026-01-11"))
        // Before the job has run: still held, no longer to be used.
        #expect(try await stage.points(member) == 300)
        #expect(try await stage.view(member).availablePoints == 0)
        let after = try await stage.expire(member, on: "2026-01-11")
        #expect(after.points == -300 && after.receipt.lines.first?.key == "expiry.lapsed")
        #expect(try await stage.entries(member).last?.account == "breakage")
        #expect(try await stage.view(member).standing.balances["points"].lifetime == 300)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-16 only the designated activity extends, and no longer when it is cancelled", arguments: Engine.all)
    func designated(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program, today: "2024-02-01")
        let text = try Repository.text(EveryOperation.program).replacing("extended_by: [stay]", with: "extended_by: [stay, event], events: [keep_alive]")
            .replacing("  - {id: review,", with: "  - {id: keep_alive, name: {en: Extension}}\n  - {id: review,")
        try await stage.perform(PublishProgram(document: text, effectiveFrom: try day("2020-01-01"), reason: "scenario"))
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        stage.clock.go(to: try day("2024-06-01"))
        try await stage.tell("review", "A", on: "2024-06-01", of: member)
        #expect(try await ends(stage, member) == "2026-01-10")
        let kept = try await stage.tell("keep_alive", "A", on: "2024-05-01", of: member)
        #expect(try await ends(stage, member) == "2026-05-01")
        try await stage.perform(CancelFolio(member: member, folio: try #require(kept.folio), reason: "mistake"))
        #expect(try await ends(stage, member) == "2026-01-10")
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-17 the daily run takes out what has ended for all, once", arguments: Engine.all)
    func dailyRun(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        var members: [MemberID] = []
        for number in 1...5 {
            let member = try await stage.enrol("Guest \(number)", number: number, on: "2024-01-01")
            members.append(member)
            try await stage.record(
                stage.stayFolio("S\(number)", to: "2024-01-\(10 + number)", net: 10_000), for: member)
        }
        stage.clock.go(to: try day("2026-01-14"))
        #expect(try await ExpireRun(stage.desk).run(on: try day("2026-01-14")) == 3)
        #expect(try await ExpireRun(stage.desk).run(on: try day("2026-01-14")) == 0)
        var points: [Int64] = []
        for member in members { points.append(try await stage.points(member)) }
        #expect(points == [0, 0, 0, 100, 100])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-17 ADV-23 using, buying and giving away break inactivity; what is reversed does not", arguments: Engine.all)
    func trades(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/cases/cove.yaml", today: "2026-05-01")
        let (member, other) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        let ends = { try await stage.view(member).lots.compactMap { $0.ends?.description } }
        let buy = BuyPoints(member: member, asset: "star", money: 500, at: stage.hotel)
        try await stage.perform(buy)
        #expect(try await ends() == ["2026-05-31"])
        stage.clock.go(to: try day("2026-05-10"))
        try await stage.perform(TransferPoints(member: member, receiver: .id(other), gift: AssetAmount("star", 1)))
        #expect(try await ends() == ["2026-06-09"])
        stage.clock.go(to: try day("2026-05-20"))
        let used = try await stage.perform(RedeemReward(member: member, reward: "star_gift", at: stage.hotel))
        #expect(try await ends() == ["2026-06-19"])
        try await stage.perform(stage.reverse(used))
        #expect(try await ends() == ["2026-06-09"])
        // To receive is no activity: what was received lives from its own day.
        stage.clock.go(to: try day("2026-06-10"))
        _ = try await ExpireRun(stage.desk).run(on: try day("2026-06-10"))
        #expect(try await stage.held("star", member) == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-17 ADV-23 the daily run takes out what inactivity ended before its written day", arguments: Engine.all)
    func inactive(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        _ = try await stage.publish("", ["after_months: 24, extended_by: [stay], extension: from_activity": "after_months: 24, inactive_months: 12"], from: "2020-01-01")
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        stage.clock.go(to: try day("2025-01-11"))
        #expect(try await ExpireRun(stage.desk).run(on: day("2025-01-10")) == 0)
        #expect(try await ExpireRun(stage.desk).run(on: day("2025-01-11")) == 1)
        #expect(try await stage.points(member) == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "PTS-16 T-S0-4 a new consumption extends what is alive, by the terms of the program",
        arguments: Engine.all)
    func fromActivity(engine: Engine) async throws {
        for (program, expected) in [
            ("programs/s0.yaml", "2029-03-01"), ("programs/cases/s0-added.yaml", "2030-05-01"),
        ] {
            let stage = try await Stage(engine, program: program, today: "2026-03-02")
            let member = try await stage.enrol(on: "2024-01-01")
            let outlet = try #require(stage.program.properties[0].outlets.first)
            let bills = try [("B1", "2024-05-01"), ("B2", "2026-03-01")].map {
                try stage.billFolio($0.0, on: $0.1, net: 10_000, category: outlet.category, outlet: outlet.id)
            }
            try await stage.record(bills[0], for: member)
            #expect(try await ends(stage, member) == "2027-05-01")
            try await stage.record(bills[1], for: member)
            #expect(try await ends(stage, member) == expected, "\(program)")
            #expect(try await stage.points(member) == 200)
            try stage.close()
        }
    }

    @Test(
        "PTS-16 a bill does not extend where only stays do, and what has ended is not revived",
        arguments: Engine.all)
    func notExtended(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        stage.clock.go(to: try day("2025-12-01"))
        try await stage.record(stage.billFolio("B1", on: "2025-12-01", net: 10_000), for: member)
        #expect(try await ends(stage, member) == "2026-01-10")
        stage.clock.go(to: try day("2026-06-01"))
        let stay = try await stage.record(stage.stayFolio("S2", to: "2026-06-01", net: 10_000), for: member)
        #expect(stay.balance == 200)
        #expect(try await stage.points(member) == 200)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-16 a cancelled stay extends nothing", arguments: Engine.all)
    func cancelledExtension(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2025-06-02")
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        let second = try await stage.record(stage.stayFolio("S2", to: "2025-06-01", net: 10_000), for: member)
        #expect(try await ends(stage, member) == "2027-06-01")
        try await stage.cancel(second)
        #expect(try await ends(stage, member) == "2026-01-10")
        try stage.close()
    }
}
