import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: points given back after they had ended", .serialized)
struct ReinstatementScenarios {
    /// A house whose program gives back what ended; a member of whose 1,000 points 700 have ended, 300 were used.
    private func ended(
        _ engine: Engine, more: String = ""
    ) async throws -> (stage: Stage, member: MemberID, stay: Posted, entry: Int64) {
        let stage = try await Stage(engine, today: "2024-02-01")
        _ = try await stage.publish(
            "", ["after_months: 24,": "after_months: 24, reinstate: {within_days: 90, for_days: 30, at_most_per_year: 800},",
                "extension: from_activity}\n": "extension: from_activity}\n" + more],
            from: "2020-01-01")
        let member = try await stage.enrol(on: "2024-01-01")
        let stay = try await stage.record(stage.stayFolio("S1", to: "2024-01-10", net: 100_000), for: member)
        try await stage.adjust(member, -300)
        #expect(try await stage.expire(member, on: "2026-02-01").points == -700)
        let entry = try #require(try await stage.entries(member).last { $0.isEnding }).sequence
        return (stage, member, stay, entry)
    }

    private func back(_ member: MemberID, _ entry: Int64, _ amount: Int64? = nil) -> ReinstatePoints {
        ReinstatePoints(member: member, entry: entry, amount: amount, reason: "was in hospital")
    }

    @Test("PTS-17 I-3 in two parts, with an end of their own, never more than ended; then they end again", arguments: Engine.all)
    func life(engine: Engine) async throws {
        let (stage, member, _, entry) = try await ended(engine)
        stage.clock.go(to: try day("2026-05-02"))
        let first = try await stage.perform(back(member, entry, 500))
        #expect(first.points == 500 && first.balance == 500)
        #expect(first.receipt.lines.map(\.key) == ["expiry.reinstated"])
        #expect(try await stage.lots(member).last == "500/500 2026-05-02 2026-06-01")
        #expect(try await stage.entries(member).last?.account == "breakage")
        #expect(try await stage.refusal(back(member, entry, 201)) == .reinstatementOutOfBounds)
        try await stage.perform(back(member, entry))
        #expect(try await stage.points(member) == 700)
        #expect(try await stage.refusal(back(member, entry)) == .reinstatementNothingLeft)
        // What was gained in all is told without it.
        #expect(try await stage.view(member).standing.balances["points"].lifetime == 1_000)
        #expect(try await stage.expire(member, on: "2026-06-01").points == 0)
        #expect(try await stage.expire(member, on: "2026-06-02").points == -700)
        let again = try #require(try await stage.entries(member).last { $0.isEnding }).sequence
        #expect(try await stage.refusal(back(member, again)) == .reinstatementTwice)
        #expect(try await stage.refusal(back(member, 1)) == .entryNotAnEnding)
        #expect(try await stage.refusal(back(member, 99)) == .entryUnknown)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-17 a day late it is refused; who may not, too", arguments: Engine.all)
    func late(engine: Engine) async throws {
        let (stage, member, _, entry) = try await ended(engine)
        stage.clock.go(to: try day("2026-05-03"))
        #expect(try await stage.refusal(back(member, entry)) == .reinstatementTooLate)
        stage.clock.go(to: try day("2026-05-02"))
        let clerk = await #expect(throws: Refusal.self) {
            try await stage.desk.perform(back(member, entry), by: stage.staff(.clerk))
        }
        #expect(clerk?.code == .permissionDenied)
        let elsewhere = Actor.staff(4, roles: [.manager], properties: ["bund"])
        let other = await #expect(throws: Refusal.self) {
            try await stage.desk.perform(back(member, entry), by: elsewhere)
        }
        #expect(other?.code == .propertyOutOfScope)
        _ = try await stage.desk.perform(back(member, entry), by: stage.staff(.manager))
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-17 the year's limit counts what was given back, less what was reversed", arguments: Engine.all)
    func limit(engine: Engine) async throws {
        let (stage, member, _, entry) = try await ended(engine)
        try await stage.record(stage.stayFolio("S2", to: "2024-02-01", net: 50_000), for: member)
        try await stage.expire(member, on: "2026-03-01")
        let second = try #require(try await stage.entries(member).last { $0.isEnding }).sequence
        #expect(second != entry)
        let given = try await stage.perform(back(member, entry))
        #expect(try await stage.refusal(back(member, second, 101)) == .reinstatementLimit)
        try await stage.perform(back(member, second, 100))
        let undo = ReverseOperation(member: member, operation: given.operation.operation, reason: "mistake")
        #expect(try await stage.perform(undo).points == -700)
        try await stage.perform(back(member, second))
        // Reversed, it may be given back again.
        try await stage.perform(back(member, entry, 300))
        #expect(try await stage.points(member) == 800)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-12 PTS-17 the stay is cancelled afterwards: what was given back goes with it, once", arguments: Engine.all)
    func cancelled(engine: Engine) async throws {
        let (stage, member, stay, entry) = try await ended(engine, more: "    debt: {}\n")
        try await stage.perform(back(member, entry, 500))
        try await stage.adjust(member, 40)
        let cancelled = try await stage.cancel(stay)
        // 500 given back, 200 still gone, 40 others and 260 that are owed: the 1,000 of the stay.
        #expect(cancelled.points == -540 && cancelled.balance == 0)
        #expect(try await stage.view(member).debts.map(\.owed.amount) == [260])
        #expect(try await stage.refusal(back(member, entry)) == .reinstatementNothingLeft)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("I-12 PTS-17 an ending of which a part was given back is not reversed", arguments: Engine.all)
    func reversedEnding(engine: Engine) async throws {
        let (stage, member, _, entry) = try await ended(engine)
        let given = try await stage.perform(back(member, entry, 1))
        let refusal = await #expect(throws: Refusal.self) { try await stage.reverse(member, entry: entry) }
        #expect(refusal?.code == .entryAlreadyReversed)
        let undo = ReverseOperation(member: member, operation: given.operation.operation, reason: "mistake")
        try await stage.perform(undo)
        #expect(try await stage.reverse(member, entry: entry).points == 700)
        #expect(try await stage.refusal(back(member, entry)) == .reinstatementNothingLeft)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("PTS-17 64 give back the same ending at once: one succeeds", arguments: Engine.all)
    func race(engine: Engine) async throws {
        let (stage, member, _, entry) = try await ended(engine)
        let desks = try RaceTests.desks(stage)
        let give = back(member, entry, 600)
        let ended = await RaceTests.race(desks.all) { desk, _ in _ = try await desk.perform(give, by: .system) }
        #expect(ended == ["done": 1, "reinstatement_out_of_bounds": 63])
        #expect(try await stage.points(member) == 600)
        #expect(try stage.differences() == [])
        try desks.second?.close()
        try stage.close()
    }

    @Test("PTS-17 the check names more given back than had ended, and an end that the program does not say", arguments: Engine.all)
    func planted(engine: Engine) async throws {
        let (stage, member, _, entry) = try await ended(engine)
        try await stage.perform(back(member, entry, 300))
        #expect(try stage.differences() == [])
        try stage.tamper(
            "UPDATE reinstatement SET ending = 1", "UPDATE lot SET expires_on = '2030-01-01' WHERE kind = 'reinstated'")
        let service = try stage.reopened()
        let report = try LedgerCheck(service.desk).run()
        #expect(report.differences.contains { $0.contains("took out 0, 300 of it was given back") })
        #expect(report.differences.contains { $0.contains("ends 2030-01-01") })
        try service.close()
    }
}
