/// Up to which moment the ledger is sealed: some minutes before now.
///
/// An operation gets its id, which tells the time, within its transaction and is there for others only after the commit:
/// so a row may appear whose id lies before those of rows that are there already. What is sealed must not get rows any
/// more. Ids of ten minutes ago are complete when, besides, every transaction has ended that was under way when the job
/// began (`SealRun` waits for them): twice the five minutes by which clocks may disagree before posting stops.
public enum SealMoment {
    /// How far behind now the end of a checkpoint lies.
    public static let settlingSeconds: Int64 = 10 * 60

    /// The moment before which operations belong to a checkpoint that is made now.
    public static func end(at now: Instant) -> Instant { now.adding(seconds: -settlingSeconds) }
}
