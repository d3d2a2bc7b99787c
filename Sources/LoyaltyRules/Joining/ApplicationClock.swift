/// Until when an application is answered (MEM-05).
public enum ApplicationClock {
    public static func due(appliedAt: Instant, hours: Int) -> Instant { appliedAt.adding(seconds: Int64(hours) * 3_600) }

    /// Whole hours that are left, rounded down; below zero when it is late.
    public static func hoursLeft(until due: Instant, at now: Instant) -> Int {
        let (quotient, rest) = (due.milliseconds - now.milliseconds).quotientAndRemainder(dividingBy: 3_600_000)
        return Int(rest < 0 ? quotient - 1 : quotient)
    }
}
