import LoyaltyRules
import PortableSQL

/// The daily jobs as they stand: when each was done last, and when it is done next.
public struct JobBoard: Sendable {
    /// One job.
    public struct Line: Sendable {
        public let job: DailyJob
        /// The newest day for which it was begun; nil before the first.
        public let last: JobRunRow?
        /// Nil where the server does not begin it by itself.
        public let next: NextJobRun?
    }

    public let lines: [Line]
    /// The business day; nil while no program is in force.
    public let today: CalendarDay?
    public let timeZone: String
    /// The tier run that waits for a decision.
    public let waiting: TierRunRow?

    static func read(_ schedule: DailySchedule?, _ desk: Desk, in tx: any SQLTransaction) throws -> JobBoard {
        let moment = try JobMoment(desk.programs, at: desk.clock.now(), in: tx)
        let rows = try runs(until: moment?.today ?? Self.farAhead, in: tx)
        let lines = DailyJob.allCases.map { job in
            let next = schedule.flatMap { schedule in
                moment.map {
                    schedule.next(job, on: $0.today, minute: $0.minute, at: $0.at, runs: rows.map(\.run))
                }
            }
            return Line(job: job, last: rows.first { $0.run.job == job }, next: next)
        }
        return JobBoard(
            lines: lines, today: moment?.today, timeZone: moment?.timeZone ?? "UTC",
            waiting: try moment.flatMap { try waiting(until: $0.today, in: tx) })
    }

    /// What is known of each job for as many days as are made up for, newest first.
    static func runs(until today: CalendarDay, in tx: any SQLTransaction) throws -> [JobRunRow] {
        try DailyJob.allCases.flatMap {
            try JobTable.newest($0, until: today, limit: DailySchedule.mostDaysBack + 2, in: tx)
        }
    }

    /// The newest tier run that waits for a decision and may be published.
    static func waiting(until today: CalendarDay, in tx: any SQLTransaction) throws -> TierRunRow? {
        try TierRunTable.list(before: .max, limit: 20, in: tx).first {
            $0.state == .previewed && $0.asOf <= today
        }
    }

    private static let farAhead = CalendarDay(number: 2_900_000)
}
