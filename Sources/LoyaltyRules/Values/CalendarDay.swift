/// A day of a hotel's calendar (the business day), without a time and without a time zone.
///
/// Kept as the number of days since 1970-01-01 in the proleptic Gregorian calendar, so that it
/// compares and adds exactly. Written `YYYY-MM-DD` (ISO 8601).
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public let number: Int

    /// The day with this number of days since 1970-01-01.
    public init(number: Int) { self.number = number }

    /// A day by its parts; nil when there is no such day, or the year is not 1900…9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (1900...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.length(ofMonth: month, year: year)
        else { return nil }
        number = Self.number(year: year, month: month, day: day)
    }

    /// Reads `YYYY-MM-DD`; nil for anything else.
    public init?(_ text: String) {
        var text = text
        guard let day = text.withUTF8({ CalendarDay(utf8: $0) }) else { return nil }
        self = day
    }

    /// Reads the bytes of `YYYY-MM-DD`; nil for anything else.
    public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.count == 10, bytes[4] == 45, bytes[7] == 45 else { return nil }
        func digits(_ range: Range<Int>) -> Int? {
            var value = 0
            for place in range {
                guard bytes[place] >= 48, bytes[place] <= 57 else { return nil }
                value = value * 10 + Int(bytes[place] - 48)
            }
            return value
        }
        guard let year = digits(0..<4), let month = digits(5..<7), let day = digits(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month (1…12) and day of the month (1…31).
    public var parts: (year: Int, month: Int, day: Int) {
        // Years begin in March here, so that the leap day is the last. The divisions are those of C. Neri and L. Schneider
        // (Software: Practice and Experience 53, 2023), which take half the time: a replay asks for millions of days.
        let shifted = number + 719_468
        let era = shifted >= 0 && shifted < 1 << 40 ? 0 : (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let quarters = 4 * UInt64(shifted - era * 146_097) + 3
        let (century, ofCentury) = quarters.quotientAndRemainder(dividingBy: 146_097)
        let product = 2_939_745 * (ofCentury | 3)
        let dayOfYear = (product & 0xffff_ffff) / 2_939_745 / 4
        let monthAndDay = 2_141 * dayOfYear + 197_913
        let isNextYear = dayOfYear >= 306
        let (year, month) = (100 * century + product >> 32, monthAndDay >> 16)
        return (
            Int(year) + era * 400 + (isNextYear ? 1 : 0), Int(isNextYear ? month - 12 : month),
            Int((monthAndDay & 0xffff) / 2_141) + 1
        )
    }

    /// ISO weekday: 1 is Monday, 7 is Sunday.
    public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

    /// The day so many days later (earlier when negative).
    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// The same day of the month so many months later; the last day of the month where that one is
    /// shorter (31 January + 1 month is 28 or 29 February).
    public func adding(months: Int) -> CalendarDay {
        let (year, month, day) = parts
        let total = year * 12 + (month - 1) + months
        let newYear = total >= 0 ? total / 12 : (total - 11) / 12
        let newMonth = total - newYear * 12 + 1
        let last = Self.length(ofMonth: newMonth, year: newYear)
        return CalendarDay(number: Self.number(year: newYear, month: newMonth, day: min(day, last)))
    }

    /// The last day of the month of this day.
    public var endOfMonth: CalendarDay {
        let (year, month, day) = parts
        return adding(days: Self.length(ofMonth: month, year: year) - day)
    }

    /// The first day of the month, of the quarter, and of the year, of this day.
    public var startOfMonth: CalendarDay { adding(days: 1 - parts.day) }
    public var startOfQuarter: CalendarDay { startOfMonth.adding(months: -((parts.month - 1) % 3)) }
    public var startOfYear: CalendarDay { CalendarDay(number: Self.number(year: parts.year, month: 1, day: 1)) }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool { left.number < right.number }

    private static func number(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        default: 31
        }
    }
}

extension CalendarDay: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let (year, month, day) = parts
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return "\(year)-\(two(month))-\(two(day))"
    }
}

extension CalendarDay: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDay(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "a day is written YYYY-MM-DD")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
