import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: how much is given by hand", .serialized)
struct CreditScenarios {
    /// A house in which clerks give 500 at once, 1,000 a day and 1,500 a month, and the first hotel 3,000 a month.
    private func stage(_ engine: Engine) async throws -> Stage {
        let stage = try await Stage(engine)
        let text = try Repository.text("programs/lakeside.yaml")
        let start = try #require(text.firstRange(of: "adjustments:"))
        let document = String(text[..<start.lowerBound]) + """
            adjustments:
              limits: {clerk: 500, manager: 5000}
              budgets:
                - {per: agent, every: day, role: clerk, at_most: 1000}
                - {per: agent, every: month, role: clerk, at_most: 1500}
                - {per: property, every: month, property: \(stage.hotel), at_most: 3000}

            """
        let publish = PublishProgram(
            document: document, effectiveFrom: try day("2020-01-01"), reason: "budgets")
        _ = try await stage.desk.perform(publish, by: .system)
        return stage
    }

    private func give(
        _ amount: Int64, _ member: MemberID, _ stage: Stage, by actor: Actor
    ) async throws -> Refusal? {
        do {
            try await stage.adjust(member, amount, by: actor)
            return nil
        } catch let refusal as Refusal { return refusal }
    }

    @Test("PTS-25 PTS-26 a day, a month, a hotel: the refusal tells what is left and when it frees", arguments: Engine.all)
    func limits(engine: Engine) async throws {
        let stage = try await stage(engine)
        let (member, other) = (try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2))
        let (clerk, manager) = (stage.staff(.clerk), Actor.staff(3, roles: [.manager], properties: [stage.hotel]))
        #expect(try await give(500, member, stage, by: clerk) == nil)
        #expect(try await give(400, other, stage, by: clerk) == nil)
        let spent = try #require(try await give(101, member, stage, by: clerk))
        #expect(spent.code == .creditLimitAgent && spent.values["left"] == .amount(100, asset: "points"))
        let (next, month) = (try day("2026-06-16"), try day("2026-07-01"))
        #expect(spent.values["day"] == .day(next))
        #expect(try await give(100, member, stage, by: clerk) == nil)
        // What is taken gives nothing free, and is not limited.
        #expect(try await give(-300, member, stage, by: clerk) == nil)
        #expect(try await give(1, member, stage, by: clerk)?.code == .creditLimitAgent)
        // Another person has their own.
        #expect(try await give(500, member, stage, by: .staff(9, roles: [.clerk], properties: [stage.hotel])) == nil)
        stage.clock.go(to: next)
        #expect(try await give(500, member, stage, by: clerk) == nil)
        let monthly = try #require(try await give(1, member, stage, by: clerk))
        #expect(monthly.values["day"] == .day(month) && monthly.values["most"] == .amount(1_500, asset: "points"))
        // 2,000 of the hotel's 3,000 are given; a manager has no limit of the person.
        let hotel = try #require(try await give(1_001, member, stage, by: manager))
        #expect(hotel.code == .creditLimitProperty && hotel.values["left"] == .amount(1_000, asset: "points"))
        #expect(try await give(1_000, member, stage, by: manager) == nil)
        stage.clock.go(to: month)
        #expect(try await give(500, member, stage, by: clerk) == nil)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-26 a reversal frees what was given, and a dry run uses nothing", arguments: Engine.all)
    func reversal(engine: Engine) async throws {
        let stage = try await stage(engine)
        let (member, clerk) = (try await stage.enrol(), stage.staff(.clerk))
        let first = try await stage.adjust(member, 500, by: clerk)
        try await stage.adjust(member, 500, by: clerk)
        #expect(try await give(1, member, stage, by: clerk)?.code == .creditLimitAgent)
        let undo = ReverseOperation(member: member, operation: first.operation.operation, reason: "slip")
        _ = try await stage.desk.perform(undo, by: .system)
        let dry = AdjustPoints(
            member: .id(member), change: AssetAmount("points", 500), reason: "x", at: stage.hotel)
        _ = try await stage.desk.perform(dry, by: clerk, dryRun: true)
        #expect(try await give(500, member, stage, by: clerk) == nil)
        #expect(try await give(1, member, stage, by: clerk)?.code == .creditLimitAgent)
        try stage.close()
    }

    @Test("PTS-26 what was given is shown by person and hotel, with what is left", arguments: Engine.all)
    func board(engine: Engine) async throws {
        let stage = try await stage(engine)
        let (member, clerk) = (try await stage.enrol(), stage.staff(.clerk))
        try await stage.adjust(member, 300, by: clerk)
        stage.clock.go(to: try day("2026-06-16"))
        try await stage.adjust(member, 200, by: clerk)
        let board = try await stage.service.reading.credits(by: .system)
        let mine = try #require(board.lines.first { $0.holder == clerk.id })
        #expect(mine.given == [.day: 200, .month: 500])
        let hotel = try #require(board.lines.first { $0.holder == stage.hotel })
        #expect(hotel.given == [.day: 200, .month: 500] && hotel.limits[.month]?.left == 2_500)
        #expect(hotel.limits[.day] == nil)
        let own = try await stage.service.reading.ownCredits(of: clerk)
        #expect(own.lines.first?.limits[.day]?.left == 800 && own.lines.first?.limits[.month]?.left == 1_000)
        await #expect(throws: Refusal.self) { try await stage.service.reading.credits(by: clerk) }
        // Who is limited to a hotel sees that one and themself.
        let manager = Actor.staff(3, roles: [.manager], properties: [stage.hotel])
        let seen = try await stage.service.reading.credits(by: manager).lines.map(\.holder)
        #expect(seen == [manager.id, stage.hotel])
        try stage.close()
    }

    @Test("PTS-25 64 gifts of one clerk to two members at once never pass the limit", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let stage = try await stage(engine)
        let desks = try RaceTests.desks(stage)
        let members = [try await stage.enrol(), try await stage.enrol("Zhang Min", number: 2)]
        let clerk = stage.staff(.clerk)
        for round in 0..<5 {
            stage.clock.go(to: try day("2026-06-15").adding(days: round * 31))
            let ended = await RaceTests.race(desks.all) { [hotel = stage.hotel] desk, number in
                let give = AdjustPoints(
                    member: .id(members[number / 2 % 2]), change: AssetAmount("points", 150), reason: "x", at: hotel)
                _ = try await desk.perform(give, by: clerk)
            }
            #expect(ended == ["done": 6, "credit_limit_agent": 58], "round \(round)")
        }
        #expect(try await stage.points(members[0]) + stage.points(members[1]) == 5 * 900)
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }
}
