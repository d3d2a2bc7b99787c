/// The days of a statement of account, both counted, by the day on which something was recorded: what was told later of an
/// earlier day stands where it was told, so that no statement changes after it was handed out.
public struct StatementPeriod: Sendable, Hashable {
    /// Why there is no such statement.
    public enum Problem: String, Error, Sendable, Hashable, CaseIterable {
        /// The first day comes after the last.
        case order = "statement_order"
        /// It would begin after today.
        case future = "statement_future"
    }

    public let first: CalendarDay
    /// Today at the latest.
    public let last: CalendarDay

    public init(first: CalendarDay, last: CalendarDay, today: CalendarDay) throws(Problem) {
        guard first <= last else { throw .order }
        guard first <= today else { throw .future }
        self.first = first
        self.last = min(last, today)
    }

    /// A period that people ask for by name.
    public enum Usual: String, Sendable, Hashable, CaseIterable {
        case thisMonth = "this_month"
        case lastMonth = "last_month"
        case thisYear = "this_year"
        case lastYear = "last_year"
    }

    /// The days of such a period.
    public init(_ usual: Usual, today: CalendarDay) {
        let (month, year) = (today.startOfMonth, today.startOfYear)
        switch usual {
        case .thisMonth: (first, last) = (month, today)
        case .lastMonth: (first, last) = (month.adding(months: -1), month.adding(days: -1))
        case .thisYear: (first, last) = (year, today)
        case .lastYear: (first, last) = (year.adding(months: -12), year.adding(days: -1))
        }
    }

    public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}
