import Testing

@testable import LoyaltyRules

@Suite("The days of a window")
struct WindowDaysTests {
    @Test(
        "CFL-04 up to a day, and the whole of its period",
        arguments: [
            (.months(12), "2025-05-02", "2026-05-01", "2026-05-01"), (.days(1), "2026-05-01", "2026-05-01", "2026-05-01"),
            (.calendarMonth, "2026-05-01", "2026-05-01", "2026-05-31"),
            (.calendarQuarter, "2026-04-01", "2026-05-01", "2026-06-30"),
            (.calendarYear, "2026-01-01", "2026-05-01", "2026-12-31"),
            (.previousCalendarYear, "2025-01-01", "2025-12-31", "2025-12-31"),
            (.membershipYear, "2026-02-28", "2026-05-01", "2027-02-27"),
        ] as [(Window, String, String, String)])
    func days(_ window: Window, _ from: String, _ until: String, _ whole: String) throws {
        let day = try RulesFixture.day("2026-05-01")
        let joined = try RulesFixture.day("2024-02-29")
        let range = WindowDays.range(of: window, on: day, joinedOn: joined)
        #expect(range.from?.description == from && range.until?.description == until)
        let period = WindowDays.range(of: window, on: day, joinedOn: joined, whole: true)
        #expect(period.until?.description == whole)
    }
}
