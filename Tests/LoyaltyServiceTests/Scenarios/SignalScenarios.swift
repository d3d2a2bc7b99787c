import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: signals and outliers", .serialized)
struct SignalScenarios {
    private static let day = CalendarDay("2026-06-15")!

    @Test("T6 SEC-09 five uses in a day open one case with its figures; the next day, and the next run, open no other", arguments: Engine.all)
    func velocity(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let (member, quiet) = (try await stage.enrol(), try await stage.enrol("Qian Lei", number: 2))
        for one in [member, quiet] {
            let credit = AdjustPoints(member: .id(one), change: AssetAmount("points", 5_000), reason: "x", at: stage.hotel)
            _ = try await stage.desk.perform(credit, by: .system)
        }
        for (index, one) in [member, member, member, member, member, quiet].enumerated() {
            let change = ConvertPoints(member: one, amount: AssetAmount("points", 101 + Int64(index)), into: "breakfast")
            _ = try await stage.desk.perform(change, by: .system)
        }
        stage.clock.advance(seconds: 60)
        #expect(try await SignalRun(stage.desk).run(on: Self.day) == 1)
        #expect(try await SignalRun(stage.desk).run(on: Self.day) == 0)
        let cases = try await stage.service.reading.conductCases(decided: false, limit: 10, by: .system)
        #expect(cases.map(\.row.member) == [member])
        #expect(cases.first?.row.signal == .velocity && cases.first?.row.evidence == "5" && cases.first?.row.openedBy == "system")
        // A case changes nothing for the member.
        #expect(try await stage.view(member).standing.suspendedBy == 0)
        stage.clock.advance(seconds: 86_400)
        #expect(try await SignalRun(stage.desk).run(on: Self.day.adding(days: 1)) == 0)
        try stage.close()
    }

    @Test("T6 SEC-09 points that go round come up as one ring, with the other cards as evidence", arguments: Engine.all)
    func ring(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        var members: [MemberID] = []
        for number in 1...3 { members.append(try await stage.enrol("Li Wei", number: number)) }
        let credit = AdjustPoints(member: .id(members[0]), change: AssetAmount("points", 5_000), reason: "x", at: stage.hotel)
        _ = try await stage.desk.perform(credit, by: .system)
        for (giver, taker) in [(0, 1), (1, 2), (2, 0)] {
            _ = try await stage.desk.perform(
                TransferPoints(member: members[giver], receiver: .id(members[taker]), gift: AssetAmount("points", 100)), by: .system)
        }
        stage.clock.advance(seconds: 60)
        #expect(try await SignalRun(stage.desk).run(on: Self.day) == 1)
        let found = try await stage.service.reading.conductCases(decided: false, limit: 10, by: .system)
        #expect(found.first?.row.signal == .ring && found.first?.row.evidence.split(separator: " ").count == 3)
        try stage.close()
    }

    @Test("T10 credits again and again for one member stand in the outlier report, and reading it is logged", arguments: Engine.all)
    func outliers(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        for amount in 1...4 {
            let credit = AdjustPoints(
                member: .id(member), change: AssetAmount("points", Int64(amount)), reason: "goodwill", at: stage.hotel)
            _ = try await stage.desk.perform(credit, by: stage.staff(.clerk))
        }
        stage.clock.advance(seconds: 60)
        let found = try await stage.service.reading.outliers(by: .system)
        #expect(found.map(\.reason) == [.favoured] && found.first?.member == member && found.first?.points == 10)
        let denied = try await stage.refusal { _ = try await stage.service.reading.outliers(by: stage.staff(.clerk)) }
        #expect(denied == .permissionDenied)
        stage.clock.advance(seconds: 31 * 86_400)
        #expect(try await stage.service.reading.outliers(by: .system).isEmpty)
        try stage.close()
    }
}
