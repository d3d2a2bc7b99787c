import Testing

@testable import LoyaltyRules

@Suite("Which nights of a stay count for a rule")
struct StayNightsTests {
    /// 1 June 2026 is a Monday.
    @Test(
        "PTS-04 ADV-12 nights of the weekdays, the first so many, and of these those within the dates",
        arguments: [
            (nil, nil, 14, 14, 14), ([5, 6], nil, 14, 4, 2), ([5, 6], 3, 14, 3, 1), (nil, 5, 14, 5, 0), (nil, 12, 14, 12, 5), ([1], 1, 14, 1, 0),
            ([], nil, 14, 0, 0),
        ] as [(Set<Int>?, Int?, Int, Int, Int)])
    func nights(_ days: Set<Int>?, _ most: Int?, _ all: Int, _ chosen: Int, _ dated: Int) throws {
        let rule = { (isProrated: Bool) in
            EarningRule(
                id: "r", asset: "points", basis: .nights, rates: [.one],
                dates: DayRange(from: try RulesFixture.day("2026-06-08")), prorated: isProrated, nightsOn: days, nightsAtMost: most)
        }
        let stay = try RulesFixture.stay("2026-06-01", "2026-06-15", [])
        let plain = StayNights(stay, try rule(false))
        #expect([plain.all, plain.chosen, plain.dated] == [all, chosen, chosen])
        let prorated = StayNights(stay, try rule(true))
        let isAll = days == nil && most == nil
        #expect([prorated.chosen, prorated.dated] == [chosen, isAll ? 7 : dated])
    }

    @Test("day use has no nights on any weekday") func dayUse() throws {
        let rule = EarningRule(id: "r", asset: "points", basis: .nights, rates: [.one], nightsOn: [1, 2, 3, 4, 5, 6, 7])
        #expect(StayNights(try RulesFixture.stay("2026-06-01", "2026-06-01", []), rule).chosen == 0)
    }
}
