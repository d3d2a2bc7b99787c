import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: reversals", .serialized)
struct ReversalScenarios {
    @Test("I-12 PTS-29 a reversal refills the very lots, with their dates", arguments: Engine.all)
    func refill(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-02-10", net: 50_000), for: member)
        try await stage.record(stage.stayFolio("S2", to: "2026-01-10", net: 30_000), for: member)
        let before = try await stage.lots(member)
        try await stage.adjust(member, -400)
        // The lot that ends first is used first, though it was told last.
        #expect(
            try await stage.lots(member) == ["400/500 2026-02-10 2028-02-10", "0/300 2026-01-10 2028-01-10"])
        let use = try #require(try await stage.entries(member).last)
        stage.clock.go(to: try day("2026-12-24"))
        let reversed = try await stage.reverse(member, entry: use.sequence)
        #expect(reversed.points == 400 && reversed.balance == 800)
        #expect(try await stage.lots(member) == before)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-12 an entry is reversed once only, and a reversal not at all", arguments: Engine.all)
    func once(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-02-10", net: 50_000), for: member)
        try await stage.reverse(member, entry: 1)
        #expect(try await stage.points(member) == 0)
        let again = await #expect(throws: Refusal.self) { try await stage.reverse(member, entry: 1) }
        #expect(again?.code == .entryAlreadyReversed)
        let last = try #require(try await stage.entries(member).last)
        #expect(last.reverses == 1)
        let reversal = await #expect(throws: Refusal.self) {
            try await stage.reverse(member, entry: last.sequence)
        }
        #expect(reversal?.code == .entryIsReversal)
        let unknown = await #expect(throws: Refusal.self) { try await stage.reverse(member, entry: 99) }
        #expect(unknown?.code == .entryUnknown)
        try stage.close()
    }

    @Test("I-13 points that were spent are not taken back unless others stand in", arguments: Engine.all)
    func spent(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-02-10", net: 30_000), for: member)
        try await stage.adjust(member, -300)
        let refusal = await #expect(throws: Refusal.self) { try await stage.reverse(member, entry: 1) }
        #expect(refusal?.code == .pointsAlreadySpent)
        try await stage.adjust(member, 500)
        #expect(try await stage.reverse(member, entry: 1).balance == 200)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("A whole operation is reversed in one go: points, counters and tier", arguments: Engine.all)
    func operation(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(
            stage.stayFolio("S1", to: "2026-06-01", nights: 5, net: 200_000), for: member)
        #expect(stay.tier == "silver")
        let operation = ReverseOperation(
            member: member, operation: stay.operation.operation, reason: "another guest's stay")
        let reversed = try await stage.desk.perform(operation, by: .system).answer
        #expect(reversed.balance == 0 && reversed.tier == "base")
        let balances = try await stage.view(member).standing.balances
        for asset in balances.assets { #expect(balances[asset].held == 0 && balances[asset].lifetime == 0) }
        let again = await #expect(throws: Refusal.self) {
            try await stage.desk.perform(operation, by: .system)
        }
        #expect(again?.code == .entryAlreadyReversed)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("A reversed adjustment leaves nothing, in what was gained in all neither", arguments: Engine.all)
    func adjustment(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 250)
        try await stage.adjust(member, -100)
        try await stage.reverse(member, entry: 2)
        try await stage.reverse(member, entry: 1)
        let points = try await stage.view(member).standing.balances["points"]
        #expect(points == Balances.Balance(held: 0, lifetime: 0))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "What a reversed bill had made end comes back, and stays when the bill is corrected",
        arguments: Engine.all)
    func endings(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        let member = try await stage.enrol(on: "2024-01-01")
        try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        stage.clock.go(to: try day("2026-06-15"))
        let bill = try await stage.record(stage.billFolio("B1", on: "2026-06-15", net: 10_000), for: member)
        #expect(bill.points == -200 && bill.balance == 100)
        let reverse = ReverseOperation(member: member, operation: bill.operation.operation, reason: "mistake")
        #expect(try await stage.desk.perform(reverse, by: .system).answer.balance == 300)
        // The bill earns 200 now; the 300 that came back are not part of it.
        let corrected = try await stage.correct(bill, to: [FolioLine(category: "fnb", net: 20_000)])
        #expect(corrected.points == 200 && corrected.balance == 500)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "I-12 a cancellation after the points had ended is itself reversed: they end again",
        arguments: Engine.all)
    func broughtBack(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        let member = try await stage.enrol(on: "2024-01-01")
        let stay = try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        try await stage.expire(member, on: "2026-06-15")
        try await stage.adjust(member, 300)
        let cancelled = try await stage.cancel(stay)
        #expect(cancelled.points == 0)
        let lots = try await stage.lots(member)
        // What came back for the cancellation went with it: other points do not stand in.
        let back = try #require(
            try await stage.entries(member).first { $0.rule == "expiry" && $0.amount > 0 })
        let refusal = await #expect(throws: Refusal.self) {
            try await stage.reverse(member, entry: back.sequence)
        }
        #expect(refusal?.code == .entryIsReversal)
        let operation = ReverseOperation(
            member: member, operation: cancelled.operation.operation, reason: "it was the right guest")
        _ = try await stage.desk.perform(operation, by: .system)
        #expect(try await stage.view(member).availablePoints == 300)
        try await stage.expire(member, on: "2026-06-15")
        #expect(try await stage.points(member) == 300)
        #expect(try await stage.lots(member) == lots)
        #expect(try stage.differences() == [])
        try stage.close()
    }
}
