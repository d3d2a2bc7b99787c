/// When a daily job is done next by itself.
public enum NextJobRun: Sendable, Hashable {
    /// At the time of day of the schedule, today or tomorrow.
    case today, tomorrow
    /// From a moment on: it is due, or went wrong and rests.
    case again(Instant)
}
