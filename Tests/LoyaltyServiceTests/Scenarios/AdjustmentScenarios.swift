import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: points by hand", .serialized)
struct AdjustmentScenarios {
    @Test("PTS-26 each role adjusts up to its limit, both ways", arguments: Engine.all)
    func limits(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 100_000)
        for (role, limit) in [(Role.clerk, 500), (.manager, 5_000)] as [(Role, Int64)] {
            for sign in [1, -1] as [Int64] {
                let posted = try await stage.adjust(member, sign * limit, by: stage.staff(role))
                #expect(posted.points == sign * limit)
                let refusal = await #expect(throws: Refusal.self) {
                    try await stage.adjust(member, sign * (limit + 1), by: stage.staff(role))
                }
                #expect(refusal?.code == .adjustmentOverLimit)
            }
        }
        let auditor = await #expect(throws: Refusal.self) {
            try await stage.adjust(member, 1, by: stage.staff(.auditor))
        }
        #expect(auditor?.code == .permissionDenied)
        #expect(try await stage.adjust(member, 60_000, by: stage.staff(.administrator)).points == 60_000)
        // Of several roles the most generous counts.
        let both = Actor.staff(3, roles: [.clerk, .manager], properties: nil)
        #expect(try await stage.adjust(member, 5_000, by: both).points == 5_000)
        try stage.close()
    }

    @Test("PTS-26 what is not there is not taken", arguments: Engine.all)
    func insufficient(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.adjust(member, 100)
        let refusal = await #expect(throws: Refusal.self) { try await stage.adjust(member, -101) }
        #expect(refusal?.code == .pointsInsufficient)
        #expect(try await stage.adjust(member, -100).balance == 0)
        try stage.close()
    }

    @Test("Points by hand end like others, and carry reason and actor", arguments: Engine.all)
    func dates(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let posted = try await stage.adjust(member, 100, by: stage.staff(.clerk))
        #expect(try await stage.lots(member) == ["100/100 2026-06-15 2028-06-15"])
        #expect(try await stage.view(member).lots[0].lot.kind == .goodwill)
        let view = try await stage.service.reading.operation(
            posted.operation.operation, of: member, by: .system)
        #expect(view?.row.reason == "goodwill" && view?.row.actor == "staff:2")
        #expect(view?.entries.first?.account == "goodwill@west_lake")
        try stage.close()
    }
}
