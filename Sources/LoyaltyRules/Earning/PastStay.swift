/// A stay that the member had, and what stands in the ledger for it.
public struct PastStay: Sendable {
    public let property: String
    public let arrival: CalendarDay
    public let departure: CalendarDay
    /// What rules gave and counters tallied.
    public let lines: [EarningLine]

    public init(property: String, arrival: CalendarDay, departure: CalendarDay, lines: [EarningLine]) {
        self.property = property
        self.arrival = arrival
        self.departure = departure
        self.lines = lines
    }
}
