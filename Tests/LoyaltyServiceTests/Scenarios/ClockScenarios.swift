import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("Scenarios: a clock that is set back", .serialized)
struct ClockScenarios {
    private func isBehind(_ body: () async throws -> Void) async -> Bool {
        do {
            try await body()
            return false
        } catch ServiceFault.clockBehind {
            return true
        } catch {
            Issue.record(error)
            return false
        }
    }

    private func adjustment(_ amount: Int64, of member: MemberID, _ stage: Stage) -> AdjustPoints {
        AdjustPoints(member: .id(member), change: AssetAmount("points", amount), reason: "clock", at: stage.hotel)
    }

    @Test("T24 an hour back stops posting and jobs, and nothing is changed; right again, all goes on", arguments: Engine.all)
    func hour(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let folio = try stage.stayFolio("S1", to: "2026-06-01", net: 50_000)
        let stay = RecordStay(member: .id(member), folio: folio)
        let first = try await stage.desk.perform(stay, by: .system, key: "k").answer
        let before = try stage.dump()
        stage.clock.advance(seconds: -3_600)
        #expect(await isBehind { try await stage.adjust(member, -1) })
        #expect(await isBehind { _ = try await stage.desk.perform(BeginJob(.expire), by: .system) })
        #expect(await isBehind { _ = try await stage.desk.perform(adjustment(-1, of: member, stage), by: .system, dryRun: true) })
        await DailyWork(stage.desk, schedule: DailySchedule(minute: 0)).runDue()
        #expect(try stage.dump() == before, "nothing was changed")
        let again = try await stage.desk.perform(stay, by: .system, key: "k")
        #expect(again.isReplay && again.answer.operation == first.operation, "what was answered is answered again")
        #expect(try await stage.view(member).standing.entryCount > 0, "and read")
        stage.clock.advance(seconds: 3_600)
        try await stage.adjust(member, -1)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("T24 I-23 a few minutes back are let pass, and no time is recorded before another", arguments: Engine.all)
    func minutes(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: member)
        for _ in 0..<3 {
            stage.clock.advance(seconds: -100)
            try await stage.adjust(member, -1)
        }
        stage.clock.advance(seconds: -1)
        #expect(await isBehind { try await stage.adjust(member, -1) }, "not five minutes again and again")
        let backwards = """
            SELECT COUNT(*) FROM ledger_entry e JOIN ledger_entry f ON f.member_id = e.member_id
            AND f.sequence = e.sequence + 1 AND f.recorded_at < e.recorded_at
            """
        #expect(try stage.count(backwards) == 0)
        try stage.close()
    }

    @Test("T24 a restart does not forget it, nor does a process that never posted", arguments: Engine.all)
    func restart(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 50_000), for: member)
        try stage.service.close()
        stage.clock.advance(seconds: -3_600)
        let second = try stage.reopened()
        let less = adjustment(-1, of: member, stage)
        #expect(await isBehind { _ = try await second.desk.perform(less, by: .system) })
        try second.close()
        let third = try stage.reopened()
        #expect(await isBehind { _ = try await third.desk.perform(less, by: .system) })
        stage.clock.advance(seconds: 3_600)
        _ = try await third.desk.perform(less, by: .system)
        try third.close()
    }

    @Test("T24 a clock that had been ahead is right again when somebody says so", arguments: Engine.all)
    func accepted(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        stage.clock.advance(seconds: 86_400 * 365)
        try await stage.adjust(member, 1)
        stage.clock.advance(seconds: -86_400 * 365)
        #expect(await isBehind { try await stage.adjust(member, 1) })
        try await stage.desk.acceptClock()
        try await stage.adjust(member, 1)
        #expect(try await stage.points(member) == 2)
        #expect(try stage.differences() == [])
        try stage.service.close()
        let second = try stage.reopened()
        _ = try await second.desk.perform(adjustment(1, of: member, stage), by: .system)
        try second.close()
    }

    @Test("T24 another process's time counts, once it was told", arguments: [Engine.postgres].filter(Engine.all.contains))
    func others(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        let ahead = TestClock(try day("2026-06-16"))
        let other = try TesseraService.open(
            address: stage.database.address, keyFile: stage.database.keyFile, clock: ahead.clock, node: 2)
        _ = try await other.desk.perform(adjustment(5, of: member, stage), by: .system)
        try await other.desk.keepClock()
        try await stage.desk.keepClock()
        #expect(await isBehind { try await stage.adjust(member, -1) })
        stage.clock.go(to: try day("2026-06-16"))
        try await stage.adjust(member, -1)
        try other.close()
        try stage.close()
    }

    @Test("T24 with a clock before 2024 nothing is begun", arguments: Engine.all)
    func impossible(engine: Engine) async throws {
        let database = try TestDatabase(engine)
        let early = TestClock(try day("2023-12-31"))
        #expect(throws: ServiceFault.self) { try database.open(clock: early.clock) }
        early.go(to: try day("2024-01-01"))
        try database.open(clock: early.clock).close()
    }
}
