/// A day of every year, with the year where it is known: a wedding day, the birthday of a child (MEM-20).
public struct PartialDate: Sendable, Hashable {
    public let monthDay: MonthDay
    public let year: Int?

    /// Reads `MM-DD` or `YYYY-MM-DD`; nil for a day that no year, or not that year, has. 29 February is a day without its year, and
    /// with a leap year.
    public init?(_ text: String) {
        if let monthDay = MonthDay(text) {
            self.monthDay = monthDay
            year = nil
            return
        }
        guard let day = CalendarDay(text), day.parts.year >= 1900,
            let monthDay = MonthDay(month: day.parts.month, day: day.parts.day)
        else { return nil }
        self.monthDay = monthDay
        year = day.parts.year
    }

    /// The day itself, where the year is known.
    public var day: CalendarDay? { year.flatMap { CalendarDay(year: $0, month: monthDay.month, day: monthDay.day) } }

    /// How many days it is until the next time, from a day on; 0 on the day itself.
    public func daysUntil(from day: CalendarDay, leap: LeapBirthday) -> Int? {
        (day.parts.year...day.parts.year + 1).compactMap { monthDay.day(inYear: $0, born29February: leap) }
            .filter { $0 >= day }.map { $0.number - day.number }.min()
    }
}

extension PartialDate: CustomStringConvertible {
    /// `MM-DD` or `YYYY-MM-DD`.
    public var description: String { day.map(\.description) ?? monthDay.description }
}

extension PartialDate: Codable {
    public init(from decoder: any Decoder) throws {
        let box = try decoder.singleValueContainer()
        let text = try box.decode(String.self)
        guard let date = PartialDate(text) else {
            throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a day of the year: \(text)")
        }
        self = date
    }

    public func encode(to encoder: any Encoder) throws {
        var box = encoder.singleValueContainer()
        try box.encode(description)
    }
}
