import Logging
import LoyaltyRules
import PortableSQL
import Synchronization

/// The daily jobs, the delivery of messages and the end of holds by their time, done by the serving process itself. Of several processes on one
/// database exactly one does a job for a business day.
public final class DailyWork: Sendable {
    /// How often is looked whether something is due or a hold is over, and whether a message waits.
    private static let (round, delivery) = (Duration.seconds(20), Duration.seconds(5))
    /// When jobs are begun by themselves; nil for never.
    public let schedule: DailySchedule?
    private let desk: Desk
    private let work: JobWork
    private let logger: Logger
    /// What was begun by hand and goes on.
    private let begun = Mutex<[DailyJob: Task<Void, Never>]>([:])

    public init(
        _ desk: Desk, schedule: DailySchedule?, choices: JobChoices = JobChoices(),
        logger: Logger = Logger(label: "tessera.jobs")
    ) {
        self.desk = desk
        self.schedule = schedule
        self.logger = logger
        work = JobWork(desk: desk, choices: choices)
    }

    /// Does what is due, whenever it is due, until the task is cancelled; then the job under way finishes its page.
    public func run() async {
        await forgetTheDead()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.repeatedly(every: Self.delivery) { await self.deliver() } }
            group.addTask { await self.repeatedly(every: Self.round) { await self.timeOutHolds() } }
            group.addTask { await self.repeatedly(every: Self.round) { await self.endSanctions() } }
            group.addTask { await self.repeatedly(every: Self.round) { await self.endMemberships() } }
            group.addTask { await self.repeatedly(every: Self.round) { await self.keepClock() } }
            if schedule != nil {
                group.addTask { await self.repeatedly(every: Self.round) { await self.runDue() } }
            }
            await group.waitForAll()
        }
        let left = begun.withLock { Array($0.values) }
        for task in left { task.cancel() }
        for task in left { await task.value }
    }

    /// Does what is due by now, one after the other. What fails is noted, and the others are done all the same.
    public func runDue() async {
        do {
            for begin in try await due() where !Task.isCancelled {
                guard let answer = try await take(begin) else { continue }
                await carryOut(answer)
            }
        } catch {
            logger.error("the daily jobs could not be looked at: \(JobWork.sentence(error))")
        }
    }

    /// Begins a job for today beside the request that asks for it.
    /// - Throws: `Refusal` `job_running`, `job_all_hotels`, `permission_denied`, `program_none_in_force`.
    public func begin(
        _ job: DailyJob, by actor: Actor, key: String? = nil, dryRun: Bool = false
    ) async throws -> Performed<BeginJob.Answer> {
        let performed = try await desk.perform(BeginJob(job), by: actor, key: key, dryRun: dryRun)
        if !performed.isDryRun, !performed.isReplay {
            let task = Task { await carryOut(performed.answer) }
            begun.withLock { $0[job] = task }
        }
        return performed
    }

    /// Does a job here and now, as a command does.
    /// - Parameter day: the business day; nil for today.
    /// - Returns: how many were done.
    public func perform(_ job: DailyJob, on day: CalendarDay?) async throws -> Int {
        try await work.carryOut(try await desk.perform(BeginJob(job, on: day), by: .system).answer)
    }

    /// Waits for a job that was begun by hand.
    func wait(for job: DailyJob) async { await begun.withLock { $0[job] }?.value }

    /// Lets jobs begin anew that a process which died left as running; asked once, when a process begins. Without effect on
    /// PostgreSQL, where another process may be at them.
    public func forgetTheDead() async {
        // One process alone may have a SQLite file open: whatever was running when it began is not any more.
        guard desk.database.dialect == .sqlite else { return }
        let now = desk.clock.now()
        do {
            try await desk.write { try JobTable.stopAll(at: now, in: $0) }
        } catch {
            logger.error("jobs that were stopped could not be noted: \(JobWork.sentence(error))")
        }
    }

    private func due() async throws -> [BeginJob] {
        let desk = desk
        guard let schedule else { return [] }
        return try await desk.database.readAsync { tx in
            guard let moment = try JobMoment(desk.programs, at: desk.clock.now(), in: tx) else { return [] }
            let runs = try JobBoard.runs(until: moment.today, in: tx).map(\.run)
            return schedule.due(on: moment.today, minute: moment.minute, at: moment.at, runs: runs).map {
                due in
                let known = runs.first { $0.job == due.job && $0.on == due.on }
                return BeginJob(due.job, on: due.on, knownAttempts: known?.attempts ?? 0)
            }
        }
    }

    /// Nil when another process has taken it, or somebody by hand.
    private func take(_ begin: BeginJob) async throws -> BeginJob.Answer? {
        do {
            return try await desk.perform(begin, by: .system).answer
        } catch let refusal as Refusal where refusal.code == .jobRunning {
            return nil
        }
    }

    private func carryOut(_ answer: BeginJob.Answer) async {
        do {
            try await work.carryOut(answer)
        } catch is CancellationError {
            logger.notice("job \(answer.job.rawValue) was stopped and is done anew after the next start")
        } catch {
            logger.error("job \(answer.job.rawValue) failed: \(JobWork.sentence(error))")
        }
    }

    private func deliver() async {
        do {
            while try await DeliverMessages(desk).run() > 0, !Task.isCancelled {}
        } catch {
            logger.error("messages could not be delivered: \(JobWork.sentence(error))")
        }
    }

    private func timeOutHolds() async {
        do {
            _ = try await HoldRun(desk).run()
        } catch {
            logger.error("holds whose time is over could not be ended: \(JobWork.sentence(error))")
        }
    }

    private func endSanctions() async {
        do {
            _ = try await SanctionRun(desk).run()
        } catch {
            logger.error("sanctions whose time is over could not be ended: \(JobWork.sentence(error))")
        }
    }

    private func endMemberships() async {
        do {
            _ = try await ClosingRun(desk).run()
        } catch {
            logger.error("memberships whose end was asked for could not be ended: \(JobWork.sentence(error))")
        }
    }

    private func keepClock() async {
        do {
            try await desk.keepClock()
        } catch {
            logger.error("the time could not be noted: \(JobWork.sentence(error))")
        }
    }

    private func repeatedly(every pause: Duration, _ act: () async -> Void) async {
        while !Task.isCancelled {
            await act()
            do {
                try await Task.sleep(for: pause)
            } catch {
                return
            }
        }
    }
}
