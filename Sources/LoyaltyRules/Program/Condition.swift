/// What must hold of a fact for a rule to apply: a tree of plain questions (domain §5.5).
public indirect enum Condition: Sendable, Hashable {
    /// Each must hold.
    case all([Condition])
    /// One must hold.
    case any([Condition])
    /// At least so many must hold.
    case atLeast(Int, of: [Condition])
    /// None may hold.
    case none([Condition])
    /// One of these words.
    case text(TextCondition, [WordPattern])
    case number(NumberCondition, Bounds)
    /// Money of some categories (all when nil) on the fact, in the program's currency: net, and the shares named.
    case spend(categories: [String]?, includes: Set<EarningBasis.Share> = [], Bounds)
    /// The business day is one of these weekdays (1 is Monday).
    case weekday(Set<Int>)
    /// At least one night of the stay begins on one of these weekdays.
    case nightWeekday(Set<Int>)
    /// The business day, the day of arrival, or the day of booking lies in a range.
    case dates(DayRange)
    case arrival(DayRange)
    case booked(DayRange)
    /// One of these days lies in days of every year.
    case yearly(FactDay, YearlyRange)
    /// The business day is one of these days of the month; 0 is the last one.
    case dayOfMonth(Set<Int>)
    /// The business day is in one of these months (1 … 12).
    case month(Set<Int>)
    case birthday(BirthdaySpan)
    /// What a counter added up to before this fact.
    case history(counter: String, Window, Bounds)
}
