import LoyaltyRules
import LoyaltyService
import Synchronization

/// A clock that a test sets.
public final class TestClock: Sendable {
    private let time: Mutex<Int64>

    /// Stands at noon UTC of a day.
    public init(_ day: CalendarDay) { time = Mutex(Int64(day.number) * 86_400_000 + 43_200_000) }

    public var clock: Clock { Clock { Instant(milliseconds: self.time.withLock { $0 }) } }

    /// Goes to noon UTC of a day.
    public func go(to day: CalendarDay) { time.withLock { $0 = Int64(day.number) * 86_400_000 + 43_200_000 } }

    public func advance(seconds: Int64) { time.withLock { $0 += seconds * 1_000 } }
}
