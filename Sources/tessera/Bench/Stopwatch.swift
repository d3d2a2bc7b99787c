/// How long a piece of work took, in seconds.
enum Stopwatch {
    static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let began = ContinuousClock.now
        try work()
        return seconds(since: began)
    }

    static func seconds(since began: ContinuousClock.Instant) -> Double {
        let took = began.duration(to: .now)
        return Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
    }

    /// Microseconds of each of so many.
    static func microseconds(since began: ContinuousClock.Instant, of count: Int) -> Double {
        short(seconds(since: began) * 1_000_000 / Double(max(1, count)))
    }

    /// A ratio in thousandths.
    static func short(_ ratio: Double) -> Double { (ratio * 1_000).rounded() / 1_000 }
}
