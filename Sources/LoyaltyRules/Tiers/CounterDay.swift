/// What a member's counters gained on one business day, after corrections and reversals.
public struct CounterDay: Sendable, Hashable {
    public let day: CalendarDay
    public let counter: String
    public let amount: Int64
    /// The day on which the fact began: arrival of a stay. By it stays follow one another (TIER-05).
    public let from: CalendarDay

    public init(day: CalendarDay, counter: String, amount: Int64, from: CalendarDay? = nil) {
        self.day = day
        self.counter = counter
        self.amount = amount
        self.from = from ?? day
    }
}
