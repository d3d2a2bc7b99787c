import LoyaltyRules

/// On which business day something was recorded, with each hotel's clock looked at once for a day of UTC: on nearly all
/// days it is ahead, or behind, by the same hours from beginning to end.
struct RecordedDays {
    /// A day of UTC at one hotel.
    private struct Known {
        var number: Int64 = .min
        /// How far the hotel's clock is ahead; nil when it was put forward or back on that day.
        var ahead: Int64?
    }

    private static let length: Int64 = 86_400_000
    /// About three years of days; a power of two.
    private static let most = 1_024
    private let zone: String
    private var known = Array(repeating: Known(), count: most)

    /// - Parameter zone: the hotel's time zone, by its IANA name.
    init(timeZone zone: String) { self.zone = zone }

    mutating func day(of instant: Instant) -> CalendarDay {
        let number = Self.days(instant.milliseconds)
        let place = Int(truncatingIfNeeded: number) & (Self.most - 1)
        if known[place].number != number { known[place] = Known(number: number, ahead: ahead(on: number)) }
        guard let ahead = known[place].ahead else { return BusinessDay.of(instant, timeZone: zone) }
        return CalendarDay(number: Int(Self.days(instant.milliseconds + ahead)))
    }

    private func ahead(on number: Int64) -> Int64? {
        // Clocks are put on or back by an hour or two, and never twice within a day.
        let first = Instant(milliseconds: number * Self.length)
        let last = Instant(milliseconds: (number + 1) * Self.length - 1)
        let ahead = BusinessDay.ahead(first, timeZone: zone)
        return ahead == BusinessDay.ahead(last, timeZone: zone) ? ahead : nil
    }

    private static func days(_ milliseconds: Int64) -> Int64 {
        milliseconds >= 0 ? milliseconds / length : (milliseconds - length + 1) / length
    }
}
