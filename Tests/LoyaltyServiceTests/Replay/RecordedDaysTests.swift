import LoyaltyRules
import LoyaltyTestKit
import Testing

@testable import LoyaltyService

@Suite("On which business day something was recorded")
struct RecordedDaysTests {
    @Test(
        "is what the hotel's clock says, on both sides of every midnight and change of the clocks",
        arguments: [
            "Asia/Shanghai", "Europe/Lisbon", "America/New_York", "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia",
            "Asia/Kathmandu", "Africa/Casablanca", "UTC", "no such zone",
        ])
    func same(zone: String) {
        var days = RecordedDays(timeZone: zone)
        var seen = 0
        // Half hours over two years, from 1 January 2011 on (Apia left out a day then), and some before 1970.
        for start in [1_293_840_000_000, -34_560_000_000] as [Int64] {
            for step in 0..<Int64(35_040) {
                let moment = Instant(milliseconds: start + step * 1_800_000 - (step % 3))
                if days.day(of: moment) != BusinessDay.of(moment, timeZone: zone) { seen += 1 }
            }
        }
        #expect(seen == 0)
    }
}
