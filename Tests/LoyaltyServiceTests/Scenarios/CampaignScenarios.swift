import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: campaigns with registration, stays that are one, meetings", .serialized)
struct CampaignScenarios {
    private static let room = [FolioLine(category: "room", net: 100_00)]

    @Test(
        "ADV-29 registered as an event, two stays give 5,000; late, cancelled and told again it comes to the same",
        arguments: Engine.all)
    func registration(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/cases/campaign.yaml", today: "2026-03-28")
        let member = try await stage.enrol()
        let early = try await stage.record(stage.stayFolio("S1", to: "2026-03-03", lines: Self.room), for: member)
        #expect(early.receipt.lines.contains { $0.key == "milestone.not_registered" })
        let signed = try await stage.tell("spring_signup", "spring", on: "2026-03-05", of: member)
        #expect(signed.points == 0 && signed.receipt.lines.contains { $0.key == "milestone.progress" })
        let first = try await stage.record(stage.stayFolio("S2", to: "2026-03-08", lines: Self.room), for: member)
        #expect(first.points == 100 && first.receipt.lines.contains { $0.key == "milestone.progress" })
        let late = try await stage.record(stage.stayFolio("S3", to: "2026-03-04", lines: Self.room), for: member)
        #expect(late.points == 100 && late.receipt.lines.contains { $0.key == "milestone.registered_later" })
        let second = try await stage.record(stage.stayFolio("S4", to: "2026-03-20", lines: Self.room), for: member)
        #expect(second.points == 5_100)
        #expect(try await stage.cancel(signed).points == -5_000)
        #expect(try await stage.points(member) == 400)
        let again = try await stage.tell("spring_signup", "spring", on: "2026-03-02", of: member)
        #expect(again.points == 10_000, "four stays from 2 March on")
        #expect(try await stage.cancel(second).points == -5_100)
        #expect(try await stage.points(member) == 5_300)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test(
        "ADV-33 two bills of one stay come to the same in either order, in points, stays and tier",
        arguments: Engine.all)
    func split(engine: Engine) async throws {
        let stage = try await Stage(engine, program: "programs/cases/back_to_back.yaml", today: "2026-05-20")
        for (number, isLate) in [(1, false), (2, true)] {
            let member = try await stage.enrol(number: number)
            let halves = [
                try stage.stayFolio("A\(number)", to: "2026-05-03", nights: 2, net: 300_00),
                try stage.stayFolio("B\(number)", to: "2026-05-05", nights: 2, net: 500_00),
            ]
            let first = try await stage.record(halves[isLate ? 1 : 0], for: member)
            let second = try await stage.record(halves[isLate ? 0 : 1], for: member)
            #expect(first.points == 1_500 && second.points == 0)
            #expect(second.receipt.lines.contains { $0.key == "stay.joined" })
            #expect(second.receipt.lines.contains { $0.key == "count.one_stay" })
            #expect(try await stage.view(member).standing.tier.tier == "base")
            #expect(try stage.differences() == [])
            let apart = try await stage.record(stage.stayFolio("C\(number)", to: "2026-05-12"), for: member)
            #expect(apart.points == 500 && apart.tier == "silver")
            #expect(try await stage.cancel(first).points == -1_500)
            #expect(try await stage.points(member) == 500, "the other half had brought what it was filled up with")
            #expect(try await stage.view(member).standing.tier.tier == "silver")
            let lines = halves[isLate ? 0 : 1].lines
            #expect(try await stage.correct(second, to: lines).points == 1_500, "told anew, it stands alone")
            try await stage.cancel(apart)
            #expect(try await stage.view(member).standing.tier.tier == "base")
            #expect(try stage.differences() == [])
        }
        try stage.close()
    }
}
