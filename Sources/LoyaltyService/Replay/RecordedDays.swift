import LoyaltyRules

/// On which business day something was recorded, looked up once for each quarter of an hour: no time zone changes its
/// clocks or its day inside one.
struct RecordedDays {
    private struct Quarter: Hashable {
        let number: Int64
        let zone: String
    }

    private static let length: Int64 = 900_000
    private static let most = 4_096
    private var known: [Quarter: CalendarDay] = [:]
    private var last: (quarter: Quarter, day: CalendarDay)?

    mutating func day(of instant: Instant, timeZone zone: String) -> CalendarDay {
        let quarter = Quarter(number: instant.milliseconds / Self.length, zone: zone)
        if let last, last.quarter == quarter { return last.day }
        let day = known[quarter] ?? BusinessDay.of(instant, timeZone: zone)
        if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
        known[quarter] = day
        last = (quarter, day)
        return day
    }
}
