import Foundation
import LoyaltyRules

/// Which calendar day it is at a hotel.
public enum BusinessDay {
    /// The day of a moment in a time zone (IANA name; UTC when the name is not known).
    public static func of(_ instant: Instant, timeZone name: String) -> CalendarDay {
        let zone = TimeZone(identifier: name) ?? TimeZone(secondsFromGMT: 0)!
        let seconds = Double(instant.milliseconds) / 1_000
        let offset = Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: seconds)))
        let local = instant.milliseconds + offset * 1_000
        let dayLength: Int64 = 86_400_000
        return CalendarDay(number: Int(local >= 0 ? local / dayLength : (local - dayLength + 1) / dayLength))
    }
}
