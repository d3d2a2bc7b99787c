/// A day of every year, as a birthday: the year is not needed, and not kept (SEC-01).
public struct MonthDay: Sendable, Hashable {
    public let month: Int
    public let day: Int

    /// 1 January.
    static let newYear = MonthDay(number: 1, ofMonth: 1)

    private init(number day: Int, ofMonth month: Int) {
        self.month = month
        self.day = day
    }

    /// A day of the year; nil when no year has it. 29 February is one.
    public init?(month: Int, day: Int) {
        guard CalendarDay(year: 2000, month: month, day: day) != nil else { return nil }
        self.month = month
        self.day = day
    }

    /// The day in a year; 29 February becomes, in a common year, the day before or after by the program's word.
    public func day(inYear year: Int, born29February rule: LeapBirthday) -> CalendarDay? {
        if month == 2, day == 29, CalendarDay(year: year, month: 2, day: 29) == nil {
            return rule == .february28
                ? CalendarDay(year: year, month: 2, day: 28) : CalendarDay(year: year, month: 3, day: 1)
        }
        return CalendarDay(year: year, month: month, day: day)
    }

    /// The day in a year; 29 February is the last day of February.
    func last(inYear year: Int) -> CalendarDay? {
        CalendarDay(year: year, month: month, day: day) ?? CalendarDay(year: year, month: month, day: 1)?.endOfMonth
    }

    /// Reads `MM-DD`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count == 5, parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else { return nil }
        self.init(month: month, day: day)
    }
}

extension MonthDay: CustomStringConvertible {
    /// `MM-DD`.
    public var description: String { (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)" }
}
