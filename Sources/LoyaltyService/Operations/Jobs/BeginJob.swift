import LoyaltyRules

/// Takes a daily job for a business day, so that nobody else does it meanwhile; whoever took it carries it out.
public struct BeginJob: Operation {
    public static let name = "job.begin"
    public static let permission = Permission.runJobs
    public let job: DailyJob
    /// The business day; nil for today.
    public let on: CalendarDay?
    /// How many attempts the caller knows of; nil for whoever wants it done in any case.
    let knownAttempts: Int?

    public init(_ job: DailyJob, on day: CalendarDay? = nil) {
        self.init(job, on: day, knownAttempts: nil)
    }

    init(_ job: DailyJob, on day: CalendarDay?, knownAttempts: Int?) {
        self.job = job
        on = day
        self.knownAttempts = knownAttempts
    }

    public struct Answer: Sendable, Codable {
        public let job: DailyJob
        public let on: CalendarDay
        /// The how many-eth for this day it is.
        public let attempt: Int
    }

    public func run(in context: OperationContext) throws -> Answer {
        // What a job finds is not a matter of one hotel.
        guard context.actor.properties == nil else { throw Refusal(.jobAllHotels) }
        guard let moment = try JobMoment(context.programs, at: context.now, in: context.tx) else {
            throw Refusal(.noProgramInForce)
        }
        let day = on ?? moment.today
        let known = try JobTable.row(job, on: day, in: context.tx)?.run
        let isAsKnown = knownAttempts.map { $0 == known?.attempts ?? 0 } ?? true
        guard isAsKnown, known?.isHeld(at: context.now) != true,
            let attempt = try JobTable.begin(job, on: day, after: known, at: context.now, in: context.tx)
        else { throw Refusal(.jobRunning) }
        return Answer(job: job, on: day, attempt: attempt)
    }
}
