/// What a member's counters gained on one business day, after corrections and reversals.
public struct CounterDay: Sendable, Hashable {
    public let day: CalendarDay
    public let counter: String
    public let amount: Int64

    public init(day: CalendarDay, counter: String, amount: Int64) {
        self.day = day
        self.counter = counter
        self.amount = amount
    }
}
