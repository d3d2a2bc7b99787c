/// How long someone must wait after failed sign-ins: longer each time, never for ever, so that a stranger
/// can't lock anyone out for good.
public enum SignInThrottle {
    /// Failures that are forgiven before the first wait.
    public static let forgiven = 5
    /// Failures are forgotten after so many seconds without one.
    public static let memorySeconds: Int64 = 3_600

    /// Seconds to wait after so many failures: 30, 60, 120 … up to 15 minutes.
    public static func waitSeconds(after failures: Int) -> Int64 {
        guard failures >= forgiven else { return 0 }
        return min(900, 30 << Int64(min(failures - forgiven, 5)))
    }
}
