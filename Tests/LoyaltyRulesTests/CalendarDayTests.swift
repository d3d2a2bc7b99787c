import LoyaltyRules
import Testing

@Suite("Days of the calendar")
struct CalendarDayTests {
    static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    static func length(_ year: Int, _ month: Int) -> Int {
        [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    @Test("every day of 500 years has the number, the parts, the text and the weekday that counting gives")
    func counting() {
        var number = -25_567  // 1 January 1900, a Monday
        var weekday = 1
        for year in 1900..<2400 {
            for month in 1...12 {
                for day in 1...Self.length(year, month) {
                    let here = CalendarDay(number: number)
                    let text =
                        "\(year)-" + (month < 10 ? "0\(month)" : "\(month)")
                        + (day < 10 ? "-0\(day)" : "-\(day)")
                    guard here.parts == (year, month, day), CalendarDay(text) == here,
                        here.description == text,
                        CalendarDay(year: year, month: month, day: day) == here, here.weekday == weekday
                    else {
                        Issue.record("\(text) is told as \(here), weekday \(here.weekday)")
                        return
                    }
                    number += 1
                    weekday = weekday % 7 + 1
                }
            }
        }
    }

    @Test(
        "days that are not in the calendar, or not written YYYY-MM-DD, are no days",
        arguments: [
            "2023-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00",
            "2026-1-01", "2026-01-1", "26-01-01", "1899-12-31", "10000-01-01", "2026/01/01", "2026-01-01 ",
            " 2026-01-01", "+026-01-01", "2026-01-0x", "２０２６-01-01", "", "-", "today",
        ])
    func refused(_ text: String) { #expect(CalendarDay(text) == nil) }

    @Test(
        "so many months later is the same day of the month, or the last of a shorter one",
        arguments: [
            ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
            ("2024-02-29", 12, "2025-02-28"),
            ("2024-02-29", 48, "2028-02-29"), ("2026-12-31", 2, "2027-02-28"),
            ("2026-05-01", 36, "2029-05-01"),
            ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
            ("2026-01-15", -13, "2024-12-15"),
            ("2026-10-31", 1, "2026-11-30"), ("2026-05-01", 0, "2026-05-01"),
            ("2000-03-30", -1, "2000-02-29"),
        ])
    func months(_ from: String, _ months: Int, _ to: String) throws {
        #expect(try RulesFixture.day(from).adding(months: months) == RulesFixture.day(to))
    }

    @Test("months are added as counting month by month gives")
    func monthByMonth() {
        var random = SeededGenerator()
        for _ in 0..<2_000 {
            let year = random.pick(1950...2150)
            let month = random.pick(1...12)
            let day = random.pick(1...Self.length(year, month))
            let steps = random.pick(-400...400)
            var (newYear, newMonth) = (year, month)
            for _ in 0..<abs(steps) {
                newMonth += steps > 0 ? 1 : -1
                if newMonth == 13 { (newYear, newMonth) = (newYear + 1, 1) }
                if newMonth == 0 { (newYear, newMonth) = (newYear - 1, 12) }
            }
            let expected = CalendarDay(
                year: newYear, month: newMonth, day: min(day, Self.length(newYear, newMonth)))
            let came = CalendarDay(year: year, month: month, day: day)?.adding(months: steps)
            #expect(came == expected, "seed \(random.seed)")
        }
    }
}
