/// What is known of a daily job on one business day.
public struct JobRun: Sendable, Hashable {
    public enum State: String, Sendable, CaseIterable {
        case running, done
        /// It went wrong, and is tried again.
        case failed
        /// The server was stopped meanwhile: it is done anew at once.
        case stopped
    }

    public let job: DailyJob
    public let on: CalendarDay
    public let state: State
    /// How often it was begun for the day.
    public let attempts: Int
    /// When whoever runs it was last known to be alive; when it ended, once it has.
    public let seenAt: Instant

    public init(job: DailyJob, on day: CalendarDay, state: State, attempts: Int, seenAt: Instant) {
        self.job = job
        on = day
        self.state = state
        self.attempts = attempts
        self.seenAt = seenAt
    }

    /// Whether somebody runs it as far as one can know.
    public func isHeld(at now: Instant) -> Bool {
        state == .running && now < seenAt.adding(seconds: DailySchedule.silenceSeconds)
    }

    /// From when on it is done again by itself; nil when it is done.
    public var againAt: Instant? {
        switch state {
        case .done: nil
        case .stopped: seenAt
        case .running: seenAt.adding(seconds: DailySchedule.silenceSeconds)
        case .failed: seenAt.adding(seconds: DailySchedule.pauseSeconds(after: attempts))
        }
    }
}
