import LoyaltyRules
import Synchronization

/// The clock of a simulation: stands where the seed has put it, never where the machine is.
///
/// A service that is to be simulated is opened with `clock`.
public final class SimulationClock: Sendable {
    private let milliseconds: Mutex<Int64>

    /// A clock that stands at the first day of every simulation.
    public init() { milliseconds = Mutex(Self.morning(of: Self.firstDay)) }

    /// The clock for the service.
    public var clock: Clock { Clock { Instant(milliseconds: self.milliseconds.withLock { $0 }) } }

    /// The day on which every simulation begins.
    static let firstDay = CalendarDay(number: 20_454)  // 2026-01-01

    /// Goes to a business day; the hour is one at which all hotels from Lisbon to Shanghai have that day.
    func go(to day: CalendarDay) { milliseconds.withLock { $0 = max($0, Self.morning(of: day)) } }

    /// Goes so many hours before the first day for as long as something is done, as no clock should.
    func behind<Value>(hours: Int, _ body: () async throws -> Value) async rethrows -> Value {
        let right = milliseconds.withLock { now in
            defer { now = Self.morning(of: Self.firstDay) - Int64(hours) * 3_600_000 }
            return now
        }
        defer { milliseconds.withLock { $0 = right } }
        return try await body()
    }

    /// Moves on within the day.
    func tick() { milliseconds.withLock { $0 += 250 } }

    private static func morning(of day: CalendarDay) -> Int64 { Int64(day.number) * 86_400_000 + 14_400_000 }
}
