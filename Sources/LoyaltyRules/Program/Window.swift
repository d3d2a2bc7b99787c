/// A stretch of days that ends on the day in question, over which something is added up (CFL-04).
public enum Window: Sendable, Hashable {
    /// So many months up to and including the day.
    case months(Int)
    /// So many days up to and including the day.
    case days(Int)
    case calendarMonth
    /// Since 1 January, 1 April, 1 July or 1 October.
    case calendarQuarter
    case calendarYear
    /// The whole of the calendar year before: what a term that ends early in a year looks back at (TIER-06).
    case previousCalendarYear
    /// Since the last anniversary of joining.
    case membershipYear
    /// Since the day after the last change, or renewal, of the tier (ADV-05).
    case tierPeriod
    /// Since joining.
    case lifetime
    /// The unbroken run of stays that ends with the last one: from one departure to the next arrival lie at
    /// most so many days (TIER-05).
    case consecutive(gapDays: Int)
    /// Stated days.
    case dates(DayRange)
}
