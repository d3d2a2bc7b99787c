import LoyaltyRules

/// A daily job on one business day, as it was begun last.
public struct JobRunRow: Sendable {
    public let run: JobRun
    public let startedAt: Instant
    /// How many were done: members, events, choices, changes of tier.
    public let done: Int
    /// Why it failed, as the log has it; empty otherwise.
    public let failure: String

    /// When it ended; nil while it goes on.
    public var endedAt: Instant? { run.state == .running ? nil : run.seenAt }
}
