/// Days of every year from a first to a last one, both included; over the turn of the year where the last lies before the
/// first. 29 February is, in a common year, the end of February.
public struct YearlyRange: Sendable, Hashable {
    public let from: MonthDay
    public let until: MonthDay

    /// Days from one day of the year to another.
    public init(from: MonthDay, until: MonthDay) {
        self.from = from
        self.until = until
    }

    /// Whether a day lies in the range of its year.
    public func contains(_ day: CalendarDay) -> Bool {
        let (_, month, date) = day.parts
        let place = (month, date)
        let isAfter = place >= (from.month, from.day)
        let isBefore = place <= (until.month, until.day)
        return isReversed ? isAfter || isBefore : isAfter && isBefore
    }

    /// The days that begin in a year.
    func range(beginningIn year: Int) -> DayRange {
        DayRange(from: from.last(inYear: year), until: until.last(inYear: isReversed ? year + 1 : year))
    }

    private var isReversed: Bool { (from.month, from.day) > (until.month, until.day) }
}

extension YearlyRange: CustomStringConvertible {
    /// `12-20 – 02-10`.
    public var description: String { "\(from) – \(until)" }
}
