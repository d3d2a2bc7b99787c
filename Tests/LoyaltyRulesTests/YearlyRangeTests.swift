import Testing

@testable import LoyaltyRules

@Suite("Days of every year")
struct YearlyRangeTests {
    @Test(
        "ADV-19 both ends included, over the turn of the year, and the end of February",
        arguments: [
            ("12-20", "02-10", "2026-12-19", false), ("12-20", "02-10", "2026-12-20", true), ("12-20", "02-10", "2027-01-01", true),
            ("12-20", "02-10", "2027-02-10", true), ("12-20", "02-10", "2027-02-11", false),
            ("07-01", "08-31", "2027-06-30", false), ("07-01", "08-31", "2027-07-01", true), ("07-01", "08-31", "2030-08-31", true),
            ("07-01", "08-31", "2030-09-01", false), ("05-01", "05-01", "2026-05-01", true), ("05-01", "05-01", "2026-05-02", false),
            ("02-01", "02-29", "2027-02-28", true), ("02-01", "02-29", "2028-02-29", true), ("02-01", "02-29", "2027-03-01", false),
        ])
    func contains(_ from: String, _ until: String, _ day: String, _ isIn: Bool) throws {
        let range = YearlyRange(from: try #require(MonthDay(from)), until: try #require(MonthDay(until)))
        #expect(range.contains(try RulesFixture.day(day)) == isIn)
    }

    @Test("ADV-19 the days that begin in a year are those that it has") func ranges() throws {
        var random = SeededGenerator()
        for _ in 0..<200 {
            let day = { () throws in try RulesFixture.day("2028-01-01").adding(days: random.pick(0...365)).parts }
            let (from, until) = (try day(), try day())
            let range = YearlyRange(
                from: try #require(MonthDay(month: from.month, day: from.day)),
                until: try #require(MonthDay(month: until.month, day: until.day)))
            // 29 February as a first day is the end of February in the one, and no day of its own in the other.
            if from.month == 2, from.day == 29 { continue }
            for number in 0..<1_500 {
                let day = try RulesFixture.day("2025-01-01").adding(days: number)
                let years = day.parts.year - 1...day.parts.year
                #expect(
                    range.contains(day) == years.contains { range.range(beginningIn: $0).contains(day) },
                    "seed \(random.seed): \(range) on \(day)")
            }
        }
    }
}
