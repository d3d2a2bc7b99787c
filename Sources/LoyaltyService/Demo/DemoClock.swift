import LoyaltyRules
import Synchronization

/// A clock that goes through the two years of the demonstration, so that what is recorded bears the time at
/// which a hotel would have recorded it, from the program's publication on. Never ahead of the machine's clock,
/// and the machine's clock before and after.
///
/// A desk that is to fill a demonstration is made with `clock`.
public final class DemoClock: Sendable {
    private struct State {
        /// Milliseconds since 1970 in UTC; nil for the machine's time.
        var time: Int64?
        var step: Int64 = 0
        var end: Int64 = 0
    }

    private let state = Mutex(State())
    private let live: Clock

    /// A clock that shows the machine's time until it is told a day.
    public init(live: Clock = .live) { self.live = live }

    /// The clock for the desk.
    public var clock: Clock { Clock { self.tick() } }

    /// Begins a business day at seven in the morning in China; so many operations fill it until half past ten
    /// in the evening.
    public func begin(_ day: CalendarDay, operations: Int = 1) {
        let minute: Int64 = 60_000
        // China keeps UTC+8 all year.
        let midnight = Int64(day.number) * 1_440 * minute - 480 * minute
        state.withLock {
            $0.time = midnight + 420 * minute
            $0.end = midnight + 1_350 * minute
            $0.step = 930 * minute / Int64(max(1, operations))
        }
    }

    /// Shows the machine's time again.
    public func end() { state.withLock { $0.time = nil } }

    private func tick() -> Instant {
        let now = live.now()
        return state.withLock { state in
            guard let time = state.time else { return now }
            state.time = min(time + state.step, state.end)
            return min(Instant(milliseconds: time), now)
        }
    }
}
