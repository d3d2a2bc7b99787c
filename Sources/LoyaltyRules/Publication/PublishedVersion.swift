/// A version of the program as the calendar knows it: its number, its first day, and whether it was withdrawn.
public struct PublishedVersion: Sendable, Hashable {
    public let number: Int
    /// The first business day on which it counts, unless a later one has taken over by then.
    public let effectiveFrom: CalendarDay
    /// Withdrawn before its first day: it was never in force, and its number stays used.
    public let isWithdrawn: Bool

    public init(_ number: Int, from effectiveFrom: CalendarDay, isWithdrawn: Bool = false) {
        self.number = number
        self.effectiveFrom = effectiveFrom
        self.isWithdrawn = isWithdrawn
    }
}
