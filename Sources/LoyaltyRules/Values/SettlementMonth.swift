/// A calendar month of business days, written `YYYY-MM`.
public struct SettlementMonth: Sendable, Hashable, Comparable {
    /// Months since January of the year 0.
    public let number: Int

    /// The month with this number.
    public init(number: Int) { self.number = number }

    /// The month of a business day.
    public init(of day: CalendarDay) {
        let (year, month, _) = day.parts
        number = year * 12 + month - 1
    }

    /// Reads `YYYY-MM`; nil for anything else.
    public init?(_ text: String) {
        guard text.utf8.count == 7, let day = CalendarDay(text + "-01") else { return nil }
        self.init(of: day)
    }

    public var firstDay: CalendarDay {
        CalendarDay(year: number / 12, month: number % 12 + 1, day: 1) ?? CalendarDay(number: 0)
    }
    public var lastDay: CalendarDay { firstDay.endOfMonth }
    public var next: SettlementMonth { SettlementMonth(number: number + 1) }
    public var previous: SettlementMonth { SettlementMonth(number: number - 1) }

    public static func < (left: SettlementMonth, right: SettlementMonth) -> Bool {
        left.number < right.number
    }
}

extension SettlementMonth: CustomStringConvertible {
    /// `YYYY-MM`.
    public var description: String { String(firstDay.description.prefix(7)) }
}
