import LoyaltyRules
import LoyaltyTestKit
import PortableSQL
import Testing

@testable import LoyaltyService

@Suite("Scenarios: the daily jobs", .serialized)
struct DailyWorkScenarios {
    /// The clock of a stage stands at noon UTC: 20:00 in Hangzhou.
    private static let evening = DailySchedule("21:00")!
    private static let hour: Int64 = 3_600

    private func rows(_ stage: Stage) throws -> [String] {
        try stage.desk.database.read { tx in
            try tx.rows(
                "SELECT name, business_day, state, attempts, done FROM job_run ORDER BY name, business_day",
                []
            )
            .map {
                "\(try $0.text(0)) \(try $0.text(1)) \(try $0.text(2)) \(try $0.integer(3)) \(try $0.integer(4))"
            }
        }
    }

    private func row(_ job: DailyJob, _ stage: Stage, on date: String = "2026-06-15") async throws
        -> JobRunRow
    {
        let day = try day(date)
        return try #require(
            try await stage.desk.database.readAsync { try JobTable.row(job, on: day, in: $0) })
    }

    @Test(
        "PTS-17 TIER-07 TIER-09 ADV-09 the server does each job once a day after its hour, and so the next day",
        arguments: Engine.all)
    func everyDay(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", net: 10_000), for: member)
        let work = DailyWork(stage.desk, schedule: Self.evening)
        await work.runDue()
        #expect(try rows(stage) == [], "not before the hour")
        stage.clock.advance(seconds: Self.hour)
        await work.runDue()
        let all = [
            "close-offers 2026-06-15 done 1 0", "expire 2026-06-15 done 1 0", "list-files 2026-06-15 done 1 0", "occasions 2026-06-15 done 1 0",
            "program-notices 2026-06-15 done 1 0", "referrals 2026-06-15 done 1 0",
            "reminders 2026-06-15 done 1 0",
            "seal 2026-06-15 done 1 1", "signals 2026-06-15 done 1 0", "tier-warnings 2026-06-15 done 1 0", "tiers 2026-06-15 done 1 0",
        ]
        #expect(try rows(stage) == all)
        await work.runDue()
        #expect(try rows(stage) == all, "once a day")
        stage.clock.go(to: try day("2032-06-15"))
        stage.clock.advance(seconds: Self.hour)
        await work.runDue()
        let expired = try await row(.expire, stage, on: "2032-06-15")
        #expect(expired.run.state == .done && expired.done == 1 && expired.failure.isEmpty)
        #expect(try await stage.points(member) == 0)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("without a schedule, and without a program, nothing is begun", arguments: Engine.all)
    func off(engine: Engine) async throws {
        let stage = try await Stage(engine, from: "2026-12-01")
        await DailyWork(stage.desk, schedule: DailySchedule(minute: 0)).runDue()
        #expect(try rows(stage) == [], "the program is not in force yet")
        #expect(try await stage.refusal(BeginJob(.expire)) == .noProgramInForce)
        stage.clock.go(to: try day("2026-12-01"))
        await DailyWork(stage.desk, schedule: nil).runDue()
        #expect(try rows(stage) == [])
        try stage.close()
    }

    @Test(
        "LIF-07 a server that was off for three days makes up for the birthdays of each",
        arguments: Engine.all)
    func missed(engine: Engine) async throws {
        let stage = try await Stage(engine, program: EveryOperation.program)
        let work = DailyWork(stage.desk, schedule: DailySchedule(minute: 0))
        let member = try await stage.join(1, birthday: "06-24")
        await work.runDue()
        #expect(try await stage.held("breakfast", member) == 0, "comes seven days before")
        stage.clock.go(to: try day("2026-06-19"))
        await work.runDue()
        #expect(
            try rows(stage).filter { $0.hasPrefix("occasions") } == [
                "occasions 2026-06-15 done 1 0", "occasions 2026-06-16 done 1 0",
                "occasions 2026-06-17 done 1 1",
                "occasions 2026-06-18 done 1 0", "occasions 2026-06-19 done 1 0",
            ])
        #expect(try rows(stage).filter { $0.hasPrefix("expire") }.count == 2)
        #expect(try await stage.held("breakfast", member) == 1)
        #expect(try stage.differences() == [])
        try stage.close()
    }

    @Test("a job that fails says why, stops no other, and is done when it is mended", arguments: Engine.all)
    func failing(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let work = DailyWork(stage.desk, schedule: DailySchedule(minute: 0))
        let run = try await stage.perform(BeginTierRun(asOf: day("2026-06-15"))).run
        func version(_ number: Int) throws {
            try stage.desk.database.write {
                try $0.execute(
                    "UPDATE tier_run SET program_version = $2 WHERE run_id = $1",
                    [.integer(run), .number(number)])
            }
        }
        try version(999)
        await work.runDue()
        let failed = try await row(.tiers, stage)
        #expect(failed.run.state == .failed && failed.failure.contains("program_version 999"))
        #expect(try await row(.tierWarnings, stage).run.state == .done, "the next one is done all the same")
        let board = try await stage.service.reading.jobs(work.schedule, by: .system)
        #expect(
            board.lines.first { $0.job == .tiers }?.next
                == .again(stage.desk.clock.now().adding(seconds: 300)))
        try version(1)
        stage.clock.advance(seconds: 299)
        await work.runDue()
        #expect(try await row(.tiers, stage).run.attempts == 1)
        stage.clock.advance(seconds: 1)
        await work.runDue()
        let mended = try await row(.tiers, stage)
        #expect(mended.run.state == .done && mended.run.attempts == 2 && mended.failure.isEmpty)
        try stage.close()
    }

    @Test("of many who want to do a job at once, in two processes, exactly one does", arguments: Engine.all)
    func once(engine: Engine) async throws {
        let stage = try await Stage(engine)
        // On SQLite there is one process.
        let second =
            engine == .postgres
            ? try TesseraService.open(
                address: stage.database.address, keyFile: stage.database.keyFile, clock: stage.clock.clock,
                node: 2) : nil
        let desks = [stage.desk, second?.desk ?? stage.desk]
        for job in DailyJob.allCases {
            let took = await withTaskGroup(of: Bool.self) { group in
                for number in 0..<16 {
                    group.addTask {
                        do {
                            _ = try await desks[number % 2].perform(BeginJob(job), by: .system)
                            return true
                        } catch {
                            #expect((error as? Refusal)?.code == .jobRunning, "\(error)")
                            return false
                        }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(took == 1, "\(job)")
        }
        // Whoever decided on what was known before comes too late, too.
        let stale = BeginJob(.expire, on: nil, knownAttempts: 0)
        #expect(try await stage.refusal(stale) == .jobRunning)
        try second?.close()
        try stage.close()
    }

    @Test(
        "a job whose process died is taken over, and the dead cannot end it any more", arguments: Engine.all)
    func takenOver(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let dead = try await stage.perform(BeginJob(.referrals))
        let work = DailyWork(stage.desk, schedule: DailySchedule(minute: 0))
        await work.runDue()
        #expect(try await row(.referrals, stage).run.state == .running, "it may be alive")
        stage.clock.advance(seconds: DailySchedule.silenceSeconds)
        await work.runDue()
        #expect(try await row(.referrals, stage).run.attempts == 2)
        #expect(try await row(.referrals, stage).run.state == .done)
        let now = stage.desk.clock.now()
        try await stage.desk.write {
            try JobTable.end(dead, .failed, done: 7, failure: "late", at: now, in: $0)
        }
        #expect(try await row(.referrals, stage).run.state == .done)
        try stage.close()
    }

    @Test("what was running when the server was ended is done anew when it starts; a stop is noted as one")
    func restarted() async throws {
        let stage = try await Stage(.sqlite)
        _ = try await stage.perform(BeginJob(.expire))
        let work = DailyWork(stage.desk, schedule: DailySchedule(minute: 0))
        let server = Task { await work.run() }
        while try rows(stage).filter({ $0.contains("done") }).count < DailyJob.allCases.count {
            try await Task.sleep(for: .milliseconds(5))
        }
        server.cancel()
        await server.value
        #expect(try await row(.expire, stage).run.attempts == 2)
        let begun = try await stage.perform(BeginJob(.expire))
        let stopped = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await JobWork(desk: stage.desk, choices: JobChoices()).carryOut(begun)
        }
        await #expect(throws: CancellationError.self) { _ = try await stopped.value }
        let row = try await row(.expire, stage)
        #expect(row.run.state == .stopped && row.failure.isEmpty)
        try stage.close()
    }

    @Test("TIER-12 I-29 the server delivers messages by itself, each once", arguments: Engine.all)
    func messages(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let member = try await stage.enrol()
        try await stage.record(stage.stayFolio("S1", to: "2026-06-01", nights: 5, net: 10_000), for: member)
        let work = DailyWork(stage.desk, schedule: nil)
        let server = Task { await work.run() }
        var subjects: [String] = []
        while subjects.isEmpty {
            subjects = try await DevelopmentMailbox(stage.desk).messages(10).map(\.subject)
            try await Task.sleep(for: .milliseconds(5))
        }
        server.cancel()
        await server.value
        try await DeliverMessages(stage.desk).run()
        #expect(try await DevelopmentMailbox(stage.desk).messages(10).map(\.subject) == subjects)
        try stage.close()
    }

    @Test("who may begin a job by hand, and that it is done", arguments: Engine.all)
    func byHand(engine: Engine) async throws {
        let stage = try await Stage(engine)
        let work = DailyWork(stage.desk, schedule: nil)
        let admin = Actor.staff(7, roles: [.administrator], properties: nil)
        let begun = try await work.begin(.tiers, by: admin, key: "k")
        #expect("\(begun.answer.on)" == "2026-06-15" && begun.answer.attempt == 1)
        #expect(try await work.begin(.tiers, by: admin, key: "k").isReplay)
        await work.wait(for: .tiers)
        #expect(try await row(.tiers, stage).run.state == .done)
        #expect(try await work.begin(.tiers, by: admin, dryRun: true).answer.attempt == 2)
        #expect(try await row(.tiers, stage).run.attempts == 1)
        #expect(try await stage.refusal(BeginJob(.tiers), by: stage.staff(.administrator)) == .jobAllHotels)
        let manager = Actor.staff(8, roles: [.manager], properties: nil)
        #expect(try await stage.refusal(BeginJob(.tiers), by: manager) == .permissionDenied)
        let clerk = Actor.staff(6, roles: [.clerk], properties: nil)
        await #expect(throws: Refusal.self) { _ = try await stage.service.reading.jobs(nil, by: clerk) }
        let auditor = Actor.staff(9, roles: [.auditor], properties: nil)
        #expect(try await stage.service.reading.jobs(nil, by: auditor).lines.count == DailyJob.allCases.count)
        try stage.close()
    }
}
