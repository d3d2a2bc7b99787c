import LoyaltyRules
import PortableSQL
import Synchronization

/// Remembers the last time that was recorded, and lets nobody record by a clock that lies behind it (T24).
///
/// In memory, so that a posting writes nothing more; the database is told now and then (`keep`) and when a process ends, so
/// that it holds across restarts and between processes. Who dies before telling leaves it some seconds short.
final class ClockGuard: Sendable {
    private struct State {
        var last: Instant
        /// What the database knows.
        var kept: Instant
    }

    /// The database is told when what it knows is as old as this.
    private static let slack: Int64 = 60
    private static let setting = "clock_seen"
    private let state: Mutex<State>

    init(last: Instant) { state = Mutex(State(last: last, kept: last)) }

    /// What the database knows.
    static func last(in tx: any SQLTransaction) throws -> Instant {
        Instant(milliseconds: try SettingTable.content(setting, in: tx).flatMap { Int64($0) } ?? 0)
    }

    /// The time to record by.
    /// - Throws: `ServiceFault.clockBehind`.
    func moment(_ now: Instant) throws -> Instant {
        let last = state.withLock { $0.last }
        guard let moment = ClockStep.moment(now, after: last) else { throw ServiceFault.clockBehind(now: now, last: last) }
        return moment
    }

    /// Something was recorded.
    func note(_ moment: Instant) { state.withLock { $0.last = max($0.last, moment) } }

    /// Whether the database should be told.
    var isUnkept: Bool { state.withLock { $0.kept.adding(seconds: Self.slack) <= $0.last } }

    /// Tells the database the last time, and learns what other processes have told it.
    func keep(in tx: any SQLTransaction) throws {
        let (known, last) = (try Self.last(in: tx), state.withLock { $0.last })
        if known < last { try Self.put(last, in: tx) }
        state.withLock { $0 = State(last: max($0.last, known), kept: max(last, known)) }
    }

    /// Takes a clock for right that lies behind what was recorded by one that had been ahead.
    func accept(_ now: Instant, in tx: any SQLTransaction) throws {
        try Self.put(now, in: tx)
        state.withLock { $0 = State(last: now, kept: now) }
    }

    private static func put(_ moment: Instant, in tx: any SQLTransaction) throws {
        try SettingTable.put(setting, String(moment.milliseconds), in: tx)
    }
}
