import LoyaltyRules
import Synchronization

/// Makes the ids of Tessera: 63 bits, ordered by time (41 bits of milliseconds since 2024, 8 bits of
/// node, 14 bits of counter), so that rows made together lie together.
public final class IDSource: Sendable {
    private struct State {
        var millisecond: Int64 = 0
        var counter: Int64 = 0
    }

    private let node: Int64
    private let state = Mutex(State())
    /// 2024-01-01 00:00 UTC.
    private static let epoch: Int64 = 1_704_067_200_000

    /// A source with a node number (0…255) that tells processes on one database apart.
    public init(node: UInt8) { self.node = Int64(node) }

    /// The least id that belongs to a moment.
    static func first(at moment: Instant) -> Int64 { max(moment.milliseconds - epoch, 0) << 22 }

    /// Makes every id to come larger than one that is there, as after a clock that had been ahead.
    func pass(_ id: Int64) {
        state.withLock { state in
            guard id >> 22 >= state.millisecond else { return }
            state.millisecond = id >> 22
            state.counter = (1 << 14) - 1
        }
    }

    /// The next id; never smaller than the one before, whatever the clock does.
    public func next(_ now: Instant) -> Int64 {
        state.withLock { state in
            let time = max(now.milliseconds - Self.epoch, 1)
            if time > state.millisecond {
                state.millisecond = time
                state.counter = 0
            } else if state.counter < (1 << 14) - 1 {
                state.counter += 1
            } else {
                state.millisecond += 1
                state.counter = 0
            }
            return state.millisecond << 22 | node << 14 | state.counter
        }
    }
}
