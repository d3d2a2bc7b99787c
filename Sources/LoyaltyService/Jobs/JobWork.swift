import LoyaltyRules
import PortableSQL

/// Carries out a daily job that was begun, and notes how it ended.
struct JobWork: Sendable {
    let desk: Desk
    let choices: JobChoices
    /// How often a sign of life is given: several times within the time after which one counts as gone.
    private static let pulse = Duration.seconds(DailySchedule.silenceSeconds / 5)
    private static let longestFailure = 1_000

    /// - Returns: how many were done.
    /// - Throws: what went wrong, after it was noted; `CancellationError` when it was stopped between two pages.
    @discardableResult
    func carryOut(_ begun: BeginJob.Answer) async throws -> Int {
        let life = Task { try await giveSigns(of: begun) }
        defer { life.cancel() }
        do {
            let done = try await run(begun.job, on: begun.on)
            try await end(begun, .done, done: done)
            return done
        } catch {
            let isStopped = error is CancellationError || Task.isCancelled
            let words = isStopped ? "" : String(Self.sentence(error).prefix(Self.longestFailure))
            try await end(begun, isStopped ? .stopped : .failed, failure: words)
            throw isStopped ? CancellationError() : error
        }
    }

    private func run(_ job: DailyJob, on day: CalendarDay) async throws -> Int {
        switch job {
        case .expire: return try await ExpireRun(desk).run(on: day)
        case .closeOffers: return try await CloseOffersRun(desk).run(on: day)
        case .occasions: return try await OccasionRun(desk).run(on: day)
        case .referrals: return try await ReferralRun(desk).run(on: day)
        case .tierWarnings: return try await TierWarnings(desk).run(on: day, warningDays: choices.warningDays)
        case .reminders: return try await ReminderRun(desk).run(on: day)
        case .programNotices: return try await ProgramNotices(desk).run(on: day)
        case .signals: return try await SignalRun(desk).run(on: day)
        case .listFiles: return try await ListFileJob(desk).finishStopped() + RemoveListFiles(desk).run()
        case .seal: return try await SealRun(desk).run(on: day)
        case .tiers:
            let run = try await TierRunJob(desk).daily(
                on: day, publishing: choices.publishesTierRuns, warningDays: choices.warningDays)
            choices.tierRun(run)
            return run.matrix.count(.up) + run.matrix.count(.down)
        }
    }

    private func end(
        _ begun: BeginJob.Answer, _ state: JobRun.State, done: Int = 0, failure: String = ""
    ) async throws {
        let now = desk.clock.now()
        try await desk.write { try JobTable.end(begun, state, done: done, failure: failure, at: now, in: $0) }
    }

    private func giveSigns(of begun: BeginJob.Answer) async throws {
        while true {
            try await Task.sleep(for: Self.pulse)
            let now = desk.clock.now()
            try await desk.write { try JobTable.seen(begun, at: now, in: $0) }
        }
    }

    /// Why it failed, in English, as the log has it.
    static func sentence(_ error: any Error) -> String {
        switch error {
        case let refusal as Refusal:
            RefusalText.sentence(refusal, Texts(ServiceTexts.catalogue, .english), program: nil)
        case let fault as ServiceFault: fault.description
        case let fault as SQLFault: fault.description
        default: "\(error)"
        }
    }
}
