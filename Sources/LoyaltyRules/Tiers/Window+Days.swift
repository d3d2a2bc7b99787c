extension Window {
    /// Whether the window moves on with each day, and does not begin anew on stated days.
    var isRolling: Bool {
        switch self {
        case .months, .days: true
        default: false
        }
    }

    /// Whether the window begins anew with each month, year or anniversary.
    var isCalendar: Bool {
        switch self {
        case .calendarMonth, .calendarQuarter, .calendarYear, .membershipYear: true
        default: false
        }
    }

    /// The last day before the window that ends on a day; nil when everything before counts.
    func dayBefore(_ day: CalendarDay, anchors: WindowAnchors) -> CalendarDay? {
        switch self {
        case .months(let months): day.adding(months: -months).adding(days: PlantedBug.tierWindowADayLonger.isPlanted ? -1 : 0)
        case .days(let days): day.adding(days: -days)
        case .calendarMonth: day.startOfMonth.adding(days: -1)
        case .calendarQuarter: day.startOfQuarter.adding(days: -1)
        case .calendarYear: day.startOfYear.adding(days: -1)
        case .previousCalendarYear: day.startOfYear.adding(months: -12).adding(days: -1)
        case .membershipYear: anchors.joinedOn.map { Self.anniversary(of: $0, before: day).adding(days: -1) }
        case .tierPeriod: anchors.termFrom
        case .lifetime, .consecutive: nil
        case .dates(let range): range.from?.adding(days: -1)
        }
    }

    /// The last anniversary on or before a day; of 29 February it is 28 February in a common year.
    static func anniversary(of joined: CalendarDay, before day: CalendarDay) -> CalendarDay {
        let years = day.parts.year - joined.parts.year
        let inYear = joined.adding(months: 12 * years)
        return inYear <= day ? inYear : joined.adding(months: 12 * (years - 1))
    }
}
