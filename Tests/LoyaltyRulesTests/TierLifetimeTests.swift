import Testing

@testable import LoyaltyRules

@Suite("Tiers for life and years at a tier")
struct TierLifetimeTests {
    /// Silver on trust from 2000 for so many full years, and nights on one day of 1990 that reached nothing.
    static func ladder(nights: Int64, years: Int) throws -> TierLadder {
        let from = try TierFixture.day("2000-01-01")
        let title = TierTitle(
            tier: "silver", cause: .granted, from: from, until: from.adding(days: years * 365 - 1))
        // Spread so thinly that no calendar year reaches a tier.
        let history = (0..<nights).map {
            CounterDay(day: from.adding(days: -(1 + Int($0) * 41)), counter: "nights", amount: 1)
        }
        return try TierFixture.ladder(TierFixture.marriott(), history, titles: [title])
    }

    @Test(
        "T-MAR-6 ADV-08 lifetime tiers need nights and years",
        arguments: [
            (249, 10, "base"), (399, 10, "silver"), (400, 6, "silver"), (400, 7, "gold"),
            (600, 10, "platinum"),
            (250, 5, "silver"), (250, 4, "base"),
        ] as [(Int64, Int, String)])
    func marriott(_ nights: Int64, _ years: Int, _ tier: String) throws {
        let standing = try Self.ladder(nights: nights, years: years)
            .standing(on: TierFixture.day("2000-01-01").adding(days: years * 365))
        #expect(standing.tier == tier)
        #expect(standing.until == nil)
    }

    @Test("a year is full on its 365th day, and lifts the tier on that day though nothing is counted")
    func fullYear() throws {
        let ladder = try Self.ladder(nights: 400, years: 7)
        let full = try TierFixture.day("2000-01-01").adding(days: 7 * 365 - 1)
        #expect(ladder.years(at: "silver", on: full.adding(days: -1)) == 6)
        #expect(ladder.years(at: "silver", on: full) == 7)
        #expect(ladder.standing(on: full.adding(days: -1)).tier == "silver")
        let standing = ladder.standing(on: full.adding(days: 100))
        #expect(standing.tier == "gold" && standing.since == full)
        #expect(
            ladder.standing(on: full) == TierStanding(tier: "gold", since: full, until: nil, termFrom: full))
    }

    @Test("years at a tier are those at a higher one, too, and need not lie together") func years() throws {
        let titles = try [
            TierFixture.title("gold", .granted, "2020-01-01", "2020-12-30"),
            TierFixture.title("silver", .granted, "2022-01-01", "2022-12-31"),
        ]
        let ladder = try TierFixture.ladder(TierFixture.marriott(), joined: "2019-01-01", titles: titles)
        let day = try TierFixture.day("2023-12-31")
        #expect(ladder.years(at: "silver", on: day) == 2)
        #expect(ladder.years(at: "gold", on: day) == 1)
        #expect(ladder.years(at: "platinum", on: day) == 0)
        #expect(ladder.years(at: "base", on: day) == 5)
    }

    @Test("points for life make a tier for ever, whatever its term") func byPoints() throws {
        let program = try TierFixture.program([
            TierFixture.tier(
                "globalist", TierFixture.least("nights", 60, .calendarYear), .endOfMonth(2, yearsLater: 2),
                lifetime: TierFixture.least("spend", 1_000_000, .lifetime))
        ])
        let ladder = try TierFixture.ladder(
            program,
            [TierFixture.fact("2010-01-01", "spend", 999_999), TierFixture.fact("2025-01-01", "spend", 1)])
        #expect(try ladder.tier("2024-12-31") == "base")
        #expect(try ladder.tier("2055-01-01") == "globalist")
        #expect(try ladder.until("2025-01-01") == nil)
    }
}
