/// How long something holds from a day: a tier (ADV-04), or what a member holds (ADV-23).
public enum Validity: Sendable, Hashable {
    /// Until the same date so many months later, that day included.
    case months(Int)
    /// Until so many days later, that day included.
    case days(Int)
    /// Until the last day of a month (1 … 12) so many years after the year of the day.
    case endOfMonth(Int, yearsLater: Int)
    /// Until a day of the year so many years after the year of the day; the next such day where that lies before it.
    case dayOfYear(MonthDay, yearsLater: Int)
    /// Until a stated day; of something later, for that day alone.
    case date(CalendarDay)
    /// For ever.
    case lifetime

    /// The last day; nil for ever.
    public func until(from day: CalendarDay) -> CalendarDay? {
        switch self {
        case .months(let months): return day.adding(months: months)
        case .days(let days): return day.adding(days: days)
        case .endOfMonth(let month, let years):
            return CalendarDay(year: day.parts.year + years, month: month, day: 1)?.endOfMonth
        case .dayOfYear(let end, let years):
            let year = day.parts.year + years
            guard let first = end.last(inYear: year) else { return nil }
            return first < day ? end.last(inYear: year + 1) : first
        case .date(let end): return max(end, day)
        case .lifetime: return nil
        }
    }

    /// Whether it ends on a day of the calendar, not so long after something.
    public var isStated: Bool {
        switch self {
        case .dayOfYear, .date, .endOfMonth: true
        case .months, .days, .lifetime: false
        }
    }
}
