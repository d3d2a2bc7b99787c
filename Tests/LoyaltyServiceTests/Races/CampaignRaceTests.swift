import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Races: what a campaign has for all members together", .serialized)
struct CampaignRaceTests {
    /// Ten suite upgrades on the member day; a limit of amounts, and one of facts.
    private static let limit = "{per: campaign, most: 10}"

    @Test(
        "T-S3-7 64 of eight members ask for one of ten suite upgrades at once: the 11th has none",
        arguments: Engine.all, [limit, "{per: campaign, times: 10}"])
    func suites(engine: Engine, terms: String) async throws {
        let stage = try await Stage(engine, program: "programs/s3.yaml", today: "2026-04-08")
        if terms != Self.limit {
            let document = try Repository.text("programs/s3.yaml")
            try #require(document.contains(Self.limit))
            try await stage.perform(
                PublishProgram(
                    document: document.replacing(Self.limit, with: terms), effectiveFrom: day("2020-01-01"), reason: "facts"))
        }
        let desks = try RaceTests.desks(stage)
        var members: [MemberID] = []
        for number in 1...8 { members.append(try await stage.enrol(number: number)) }
        let memberDay = try day("2026-04-08")
        // Each event reads what the member was given before: more rounds would only measure that.
        for round in 1...min(RaceTests.rounds, 100) {
            let guests = members
            let ended = await RaceTests.race(desks.all) { desk, number in
                // Neighbours use different desks, so that each desk tells it of every member.
                let guest = guests[number / 2 % guests.count]
                let event = RecordEvent(member: .id(guest), event: "member_day_suite", subject: "\(round)-\(number)", on: memberDay)
                _ = try await desk.perform(event, by: .system)
            }
            #expect(ended == ["done": 64], "round \(round)")
            #expect(try await held(stage, members) == 10, "round \(round)")
            #expect(
                try stage.count("SELECT drawn * 100 + times FROM rule_budget WHERE rule = 'member_day_suite'") == 1_010,
                "round \(round)")
            // What is cancelled is free again: for three who ask at once, and for no fourth.
            let holders = try await given(stage, members)
            #expect(holders.count == 10, "round \(round)")
            for (guest, folio) in holders.prefix(3) { try await stage.perform(CancelFolio(member: guest, folio: folio, reason: "left")) }
            let again = await RaceTests.race(desks.all) { desk, number in
                let guest = guests[number / 2 % guests.count]
                let event = RecordEvent(member: .id(guest), event: "member_day_suite", subject: "\(round)+\(number)", on: memberDay)
                if number < 16 { _ = try await desk.perform(event, by: .system) }
            }
            #expect(again == ["done": 64], "round \(round)")
            #expect(try await held(stage, members) == 10, "round \(round)")
            for (guest, folio) in try await given(stage, members) {
                try await stage.perform(CancelFolio(member: guest, folio: folio, reason: "next round"))
            }
            #expect(try await held(stage, members) == 0, "round \(round)")
        }
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    private func held(_ stage: Stage, _ members: [MemberID]) async throws -> Int64 {
        var sum: Int64 = 0
        for member in members { sum += try await stage.held("suite_upgrade", member) }
        return sum
    }

    /// Who has an upgrade, and by which event.
    private func given(_ stage: Stage, _ members: [MemberID]) async throws -> [(MemberID, Int64)] {
        var found: [(MemberID, Int64)] = []
        for member in members {
            let lots = try await stage.view(member).lots.map(\.lot).filter { $0.asset == "suite_upgrade" && $0.remaining > 0 }
            found += lots.map { (member, $0.folio) }
        }
        return found
    }
}
