/// Whether a clock may be believed, against the last time that was recorded (T24, I-23).
public enum ClockStep {
    /// How far a clock may lie behind what was recorded: clocks are set by seconds now and then, and two servers differ.
    public static let toleratedSeconds: Int64 = 5 * 60

    /// Ids tell the time from here on: 2024-01-01 00:00 UTC. No clock of a working machine says less.
    public static let earliest = Instant(milliseconds: 1_704_067_200_000)

    /// The time that is recorded now: never before what was recorded last.
    /// - Returns: nil when the clock lies so far behind that nothing may be posted.
    public static func moment(_ now: Instant, after last: Instant) -> Instant? {
        guard now.adding(seconds: toleratedSeconds) >= last else { return nil }
        return max(now, last)
    }

    /// Whether a clock can be right at all.
    public static func isPossible(_ now: Instant) -> Bool { now >= earliest }
}
