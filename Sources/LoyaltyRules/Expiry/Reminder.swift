/// How long before an end a member is told of it (PTS-18).
public enum Reminder: Sendable, Hashable {
    case months(Int)
    case days(Int)

    /// The day of telling.
    public func day(before end: CalendarDay) -> CalendarDay {
        switch self {
        case .months(let months): end.adding(months: -months)
        case .days(let days): end.adding(days: -days)
        }
    }
}
