import LoyaltyRules
import Testing

@Suite("Daily jobs: what is due")
struct DailyScheduleTests {
    private let schedule = DailySchedule(minute: 180)
    private let today = CalendarDay("2026-06-15")!
    private let now = Instant(milliseconds: 1_000_000_000)

    private func run(
        _ job: DailyJob, _ day: String, _ state: JobRun.State, attempts: Int = 1, ago seconds: Int64 = 0
    ) -> JobRun {
        JobRun(
            job: job, on: CalendarDay(day)!, state: state, attempts: attempts,
            seenAt: now.adding(seconds: -seconds))
    }

    private func due(_ runs: [JobRun], minute: Int = 180) -> [String] {
        schedule.due(on: today, minute: minute, at: now, runs: runs).map { "\($0.job.rawValue) \($0.on)" }
    }

    /// All of today, so that a case is about the one job that it names.
    private func others(than job: DailyJob) -> [JobRun] {
        DailyJob.allCases.filter { $0 != job }.map { run($0, "2026-06-15", .done) }
    }

    @Test("PTS-17 TIER-09 each once a day, after the hour, what ends before who moves")
    func order() {
        #expect(due([], minute: 179).isEmpty)
        #expect(
            due([]) == [
                "expire 2026-06-15", "close-offers 2026-06-15", "occasions 2026-06-15",
                "referrals 2026-06-15",
                "tiers 2026-06-15", "tier-warnings 2026-06-15", "reminders 2026-06-15", "program-notices 2026-06-15",
                "signals 2026-06-15", "list-files 2026-06-15", "seal 2026-06-15",
            ])
        #expect(due(DailyJob.allCases.map { run($0, "2026-06-15", .done) }, minute: 1_439).isEmpty)
        #expect(due(DailyJob.allCases.map { run($0, "2026-06-14", .done) }).count == DailyJob.allCases.count)
    }

    @Test(
        "what went wrong rests 5, 10, 20, 40 minutes, then an hour",
        arguments: [(1, 5), (2, 10), (3, 20), (4, 40), (5, 60), (900, 60)])
    func again(attempts: Int, minutes: Int64) {
        let others = others(than: .tiers)
        let early = run(.tiers, "2026-06-15", .failed, attempts: attempts, ago: minutes * 60 - 1)
        let late = run(.tiers, "2026-06-15", .failed, attempts: attempts, ago: minutes * 60)
        #expect(due(others + [early]).isEmpty)
        #expect(due(others + [late]) == ["tiers 2026-06-15"])
    }

    @Test(
        "a job is taken over when nothing was heard of it for five minutes, and at once when it was stopped")
    func silent() {
        let others = others(than: .expire)
        #expect(due(others + [run(.expire, "2026-06-15", .running, ago: 299)]).isEmpty)
        #expect(due(others + [run(.expire, "2026-06-15", .running, ago: 300)]) == ["expire 2026-06-15"])
        #expect(due(others + [run(.expire, "2026-06-15", .stopped)]) == ["expire 2026-06-15"])
        #expect(run(.expire, "2026-06-15", .running, ago: 299).isHeld(at: now))
        #expect(!run(.expire, "2026-06-15", .running, ago: 300).isHeld(at: now))
        #expect(!run(.expire, "2026-06-15", .done).isHeld(at: now))
    }

    @Test(
        "LIF-07 birthdays of missed days are made up for, at most 31 days back; the others look at today only"
    )
    func missed() {
        let others = others(than: .occasions)
        let done = run(.occasions, "2026-06-12", .done)
        #expect(
            due(others + [done]) == ["occasions 2026-06-13", "occasions 2026-06-14", "occasions 2026-06-15"])
        let failed = run(.occasions, "2026-06-13", .failed, ago: 600)
        #expect(
            due(
                others + [
                    done, failed, run(.occasions, "2026-06-14", .done), run(.occasions, "2026-06-15", .done),
                ])
                == ["occasions 2026-06-13"])
        let longAgo = due(others + [run(.occasions, "2026-01-01", .done)])
        #expect(longAgo.count == 32 && longAgo.first == "occasions 2026-05-15")
        let expiry = self.others(than: .expire) + [run(.expire, "2026-06-01", .done)]
        #expect(due(expiry) == ["expire 2026-06-15"])
    }

    @Test("when a job is done next")
    func next() {
        func next(_ runs: [JobRun], minute: Int = 180) -> NextJobRun {
            schedule.next(.tiers, on: today, minute: minute, at: now, runs: runs)
        }
        #expect(next([], minute: 0) == .today)
        #expect(next([]) == .again(now))
        #expect(next([run(.tiers, "2026-06-15", .done)]) == .tomorrow)
        #expect(next([run(.tiers, "2026-06-15", .failed)]) == .again(now.adding(seconds: 300)))
        #expect(next([run(.tiers, "2026-06-15", .failed, ago: 900)]) == .again(now))
    }

    @Test(
        "a time of day is two figures, a colon, two figures",
        arguments: [
            ("03:00", 180), ("00:00", 0), ("23:59", 1_439), ("24:00", nil), ("3:00", nil), ("03:60", nil),
            ("03", nil),
            ("", nil), ("+3:00", nil), ("03:00:00", nil),
        ] as [(String, Int?)])
    func time(text: String, minute: Int?) {
        #expect(DailySchedule(text)?.minute == minute)
        if minute != nil { #expect(DailySchedule(text)?.description == text) }
    }
}
