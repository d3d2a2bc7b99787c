/// How often a PIN was tried, and what that allows (threat T3): a try is counted before the PIN is looked at, so that many at the
/// same time get no further than one after the other.
public struct PINTries: Sendable, Hashable {
    /// After so many misses in a row, nothing is looked at for a while.
    public static let before = 5
    /// For so long.
    public static let pauseSeconds: Int64 = 15 * 60
    /// After so many, not before the holder showed who they are.
    public static let most = 10

    public var misses: Int
    public var pausedUntil: Instant?

    public init(misses: Int = 0, pausedUntil: Instant? = nil) {
        self.misses = misses
        self.pausedUntil = pausedUntil
    }

    public enum Verdict: Sendable, Hashable {
        /// The PIN is looked at; the tries are kept as they now are before that.
        case look
        case paused(until: Instant)
        /// Until the PIN is set anew.
        case frozen
    }

    /// Counts a try, as if it were wrong.
    public mutating func count(at now: Instant) -> Verdict {
        guard misses < Self.most else { return .frozen }
        if let pausedUntil, pausedUntil > now { return .paused(until: pausedUntil) }
        misses += 1
        pausedUntil = misses == Self.before ? now.adding(seconds: Self.pauseSeconds) : nil
        return .look
    }
}
