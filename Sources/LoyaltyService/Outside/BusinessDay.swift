import Foundation
import LoyaltyRules

/// Which calendar day it is at a hotel.
public enum BusinessDay {
    /// The day of a moment in a time zone (IANA name; UTC when the name is not known).
    public static func of(_ instant: Instant, timeZone name: String) -> CalendarDay {
        let local = localMilliseconds(instant, name)
        return CalendarDay(number: Int(local >= 0 ? local / dayLength : (local - dayLength + 1) / dayLength))
    }

    /// The time of day of a moment in a time zone, `06:07`.
    public static func time(_ instant: Instant, timeZone name: String) -> String {
        let ofDay = ((localMilliseconds(instant, name) % dayLength) + dayLength) % dayLength / 60_000
        func two(_ value: Int64) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return two(ofDay / 60) + ":" + two(ofDay % 60)
    }

    /// How many minutes of the day are over in a time zone.
    public static func minute(_ instant: Instant, timeZone name: String) -> Int {
        let ofDay = ((localMilliseconds(instant, name) % dayLength) + dayLength) % dayLength
        return Int(ofDay / 60_000)
    }

    /// How many milliseconds the clocks of a time zone are ahead of UTC at a moment.
    static func ahead(_ instant: Instant, timeZone name: String) -> Int64 {
        localMilliseconds(instant, name) - instant.milliseconds
    }

    /// The moment at which a day is over in a time zone.
    public static func end(of day: CalendarDay, timeZone name: String) -> Instant {
        let midnight = Int64(day.number + 1) * dayLength
        // Twice, since the clocks may be put forward or back in between.
        var moment = Instant(milliseconds: midnight)
        for _ in 1...2 {
            moment = Instant(milliseconds: midnight - ahead(moment, timeZone: name))
        }
        return moment
    }

    private static let dayLength: Int64 = 86_400_000

    private static func localMilliseconds(_ instant: Instant, _ name: String) -> Int64 {
        let zone = TimeZone(identifier: name) ?? .gmt
        let date = Date(timeIntervalSince1970: TimeInterval(instant.milliseconds / 1_000))
        return instant.milliseconds + Int64(zone.secondsFromGMT(for: date)) * 1_000
    }
}
