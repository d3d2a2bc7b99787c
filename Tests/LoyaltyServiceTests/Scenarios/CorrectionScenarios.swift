import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: corrections and cancellations", .serialized)
struct CorrectionScenarios {
    private func room(_ net: Int64) -> [FolioLine] { [FolioLine(category: "room", net: net)] }

    @Test("A correction posts the difference, and lots keep the dates of the stay", arguments: Engine.all)
    func difference(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(
            stage.stayFolio("S1", to: "2026-03-01", nights: 2, net: 100_000), for: member)
        let more = try await stage.correct(stay, to: room(120_000))
        #expect(more.points == 200 && more.balance == 1_200)
        #expect(
            try await stage.lots(member) == [
                "1000/1000 2026-03-01 2028-03-01", "200/200 2026-03-01 2028-03-01",
            ])
        let less = try await stage.correct(stay, to: room(90_000))
        #expect(less.points == -300 && less.balance == 900)
        #expect(try await stage.view(member).lots.allSatisfy { "\($0.lot.earnedOn)" == "2026-03-01" })
        let amounts = try await stage.entries(member).map { "\($0.asset) \($0.amount)" }
        #expect(
            amounts == [
                "points 1000", "nights 2", "stays 1", "spend 100000", "points 200", "spend 20000",
                "points -300",
                "spend -30000",
            ])
        let refusal = await #expect(throws: Refusal.self) { try await stage.correct(stay, to: room(90_000)) }
        #expect(refusal?.code == .correctionChangesNothing)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("A correction earns at the rate of the tier that the stay had", arguments: Engine.all)
    func rateOfThen(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let first = try await stage.record(stage.stayFolio("S1", to: "2026-03-01", net: 10_000), for: member)
        for number in 2...4 {
            try await stage.record(
                stage.stayFolio("S\(number)", to: "2026-04-0\(number)", net: 10_000), for: member)
        }
        #expect(try await stage.view(member).tier.tier == "silver")
        #expect(try await stage.correct(first, to: room(20_000)).points == 100)
        try stage.close()
    }

    @Test("TIER-08 a cancellation takes back points, counters and the tier they gave", arguments: Engine.all)
    func cancellation(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        var stays: [Posted] = []
        for number in 1...3 {
            stays.append(
                try await stage.record(
                    stage.stayFolio("S\(number)", to: "2026-05-0\(number)", net: 10_000), for: member))
        }
        #expect(stays[2].tier == "silver")
        let cancelled = try await stage.cancel(stays[1])
        #expect(cancelled.points == -100 && cancelled.tier == "base")
        let view = try await stage.view(member)
        #expect(view.tier == TierStanding(tier: "base", since: nil, until: nil))
        #expect(view.standing.balances["stays"].held == 2)
        let refusal = await #expect(throws: Refusal.self) { try await stage.cancel(stays[1]) }
        #expect(refusal?.code == .folioCancelled)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "Points of a cancelled stay that were spent: others stand in, and without others it is refused",
        arguments: Engine.all)
    func spent(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let stay = try await stage.record(stage.stayFolio("S1", to: "2026-05-01", net: 30_000), for: member)
        try await stage.adjust(member, -200)
        let refusal = await #expect(throws: Refusal.self) { try await stage.cancel(stay) }
        #expect(refusal?.code == .pointsAlreadySpent)
        #expect(try await stage.points(member) == 100)
        try await stage.record(stage.stayFolio("S2", to: "2026-05-02", net: 50_000), for: member)
        #expect(try await stage.cancel(stay).balance == 300)
        #expect(
            try await stage.lots(member) == ["0/300 2026-05-01 2028-05-01", "300/500 2026-05-02 2028-05-02"])
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("A stay that is cancelled after its points had ended costs nothing twice", arguments: Engine.all)
    func ended(engine: Engine) async throws {
        let stage = try await Stage(engine, today: "2024-02-01")
        let member = try await stage.enrol(on: "2024-01-01")
        let stay = try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 30_000), for: member)
        #expect(try await stage.expire(member, on: "2026-06-15").points == -300)
        try await stage.record(stage.billFolio("B1", on: "2026-06-15", net: 50_000), for: member)
        let cancelled = try await stage.cancel(stay)
        #expect(cancelled.points == 0 && cancelled.balance == 500)
        #expect(try stage.differences() == [])
        // What came back once, to be taken out, must not come back again.
        let ending = try #require(try await stage.entries(member).first { $0.rule == "expiry" })
        let refusal = await #expect(throws: Refusal.self) {
            try await stage.reverse(member, entry: ending.sequence)
        }
        #expect(refusal?.code == .entryAlreadyReversed)
        #expect(try await stage.points(member) == 500)
        try stage.close()
    }
}
