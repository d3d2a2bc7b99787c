/// How long a tier holds from a day (ADV-04).
public enum Validity: Sendable, Hashable {
    /// Until the same date so many months later, that day included.
    case months(Int)
    /// Until so many days later, that day included.
    case days(Int)
    /// Until the last day of a month (1 … 12) so many years after the year of the day.
    case endOfMonth(Int, yearsLater: Int)
    /// For ever.
    case lifetime

    /// The last day; nil for ever.
    public func until(from day: CalendarDay) -> CalendarDay? {
        switch self {
        case .months(let months): return day.adding(months: months)
        case .days(let days): return day.adding(days: days)
        case .endOfMonth(let month, let years):
            return CalendarDay(year: day.parts.year + years, month: month, day: 1)?.endOfMonth
        case .lifetime: return nil
        }
    }
}
