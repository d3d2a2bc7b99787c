import LoyaltyRules
import Testing

@Suite("PTS-03 conversion")
struct DayRateTests {
    @Test(
        "an amount of one currency in another, half up",
        arguments: [
            ("USD", "7.20", 10_000, "CNY", 72_000), ("USD", "7.123456", 1, "CNY", 7),
            ("USD", "0.5", 1, "CNY", 1),
            ("USD", "0.499999", 1, "CNY", 0), ("JPY", "0.047", 1_000, "CNY", 4_700),
            ("CNY", "21.28", 100, "JPY", 21),
            ("CNY", "21.5", 100, "JPY", 22), ("KWD", "23.4", 1_000, "CNY", 2_340),
            ("USD", "0", 10_000, "CNY", 0),
            ("USD", "7.2", 0, "CNY", 0),
        ] as [(String, String, Int64, String, Int64)])
    func convert(_ from: String, _ rate: String, _ minor: Int64, _ to: String, _ result: Int64) throws {
        let dayRate = DayRate(
            currency: try RulesFixture.currency(from), day: try RulesFixture.day("2026-05-01"),
            rate: try #require(Rate(rate)))
        #expect(dayRate.convert(minor, to: try RulesFixture.currency(to)) == result)
    }

    @Test("the largest amount at the largest rate does not trap") func largest() throws {
        let dayRate = DayRate(
            currency: try RulesFixture.currency("JPY"), day: try RulesFixture.day("2026-05-01"),
            rate: try #require(Rate("1000000")))
        #expect(dayRate.convert(Decimals.largestAmount, to: try RulesFixture.currency("KWD")) == .max)
    }
}
