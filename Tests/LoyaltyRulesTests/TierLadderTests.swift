import Testing

@testable import LoyaltyRules

@Suite("The ladder of the programs that hotels have")
struct TierLadderTests {
    @Test(
        "T-MAR-3 ADV-03 the top tier needs nights and spend",
        arguments: [(99, 30_000, "titanium"), (100, 22_999, "titanium"), (100, 23_000, "ambassador")]
            as [(Int64, Int64, String)])
    func spendFloor(_ nights: Int64, _ spend: Int64, _ tier: String) throws {
        let history = try [
            TierFixture.fact("2025-12-01", "nights", nights),
            TierFixture.fact("2025-12-01", "spend", spend * 100),
        ]
        #expect(try TierFixture.ladder(TierFixture.marriott(), history).tier("2025-12-01") == tier)
    }

    @Test("T-MAR-3 ADV-04 reached in January 2025, valid through February 2027") func februaryOfNextYear()
        throws
    {
        let ladder = try TierFixture.ladder(
            TierFixture.marriott(), [TierFixture.fact("2025-01-31", "nights", 50)])
        #expect(try ladder.until("2025-01-31") == "2027-02-28")
        #expect(try ladder.tier("2027-02-28") == "platinum")
        #expect(try ladder.tier("2027-03-01") == "base")
    }

    @Test("ADV-04 qualified in the next year: another year, without a break") func qualifiedAgain() throws {
        let ladder = try TierFixture.ladder(
            TierFixture.marriott(),
            [TierFixture.fact("2025-11-01", "nights", 50), TierFixture.fact("2026-11-01", "nights", 50)])
        let standing = ladder.standing(on: try TierFixture.day("2027-03-01"))
        #expect(standing.tier == "platinum" && standing.until?.description == "2028-02-29")
        #expect(standing.since?.description == "2025-11-01")
    }

    @Test("a lower tier earned meanwhile waits under the higher one") func lowerClaim() throws {
        let ladder = try TierFixture.ladder(
            TierFixture.marriott(),
            [TierFixture.fact("2025-11-01", "nights", 50), TierFixture.fact("2026-11-01", "nights", 30)])
        #expect(try ladder.tier("2027-02-28") == "platinum")
        #expect(try ladder.tier("2027-03-01") == "gold")
        #expect(try ladder.until("2027-03-01") == "2028-02-29")
        #expect(try ladder.tier("2028-03-01") == "base")
    }

    @Test("what keeps a tier of months' ends goes on for one year at a time") func keptForAYear() throws {
        let tier = TierFixture.tier(
            "gold", TierFixture.least("nights", 25, .calendarYear),
            retain: TierFixture.least("nights", 5, .months(14)),
            .endOfMonth(2, yearsLater: 2))
        let ladder = try TierFixture.ladder(
            TierFixture.program([tier]),
            [TierFixture.fact("2025-01-10", "nights", 25), TierFixture.fact("2026-06-01", "nights", 5)])
        #expect(try ladder.until("2025-01-10") == "2027-02-28")
        #expect(try ladder.until("2027-03-01") == "2028-02-29")
        #expect(try ladder.tier("2028-03-01") == "base")
    }

    @Test(
        "T-HIL-3 ADV-02 nights or stays or spend; the top: (nights or stays) and spend",
        arguments: [
            (80, 0, 17_999, "diamond"), (0, 40, 18_000, "reserve"), (9, 3, 2_500, "silver"),
            (9, 3, 2_499, "base"),
            (10, 0, 0, "silver"), (0, 15, 0, "gold"), (0, 0, 11_500, "diamond"),
        ] as [(Int64, Int64, Int64, String)])
    func hilton(_ nights: Int64, _ stays: Int64, _ spend: Int64, _ tier: String) throws {
        func year(_ counter: String, _ amount: Int64) -> Requirement {
            TierFixture.least(counter, amount, .calendarYear)
        }
        func rung(_ id: String, _ nights: Int64, _ stays: Int64, _ spend: Int64) -> Tier {
            TierFixture.tier(
                id, .any([year("nights", nights), year("stays", stays), year("spend", spend * 100)]),
                .endOfMonth(12, yearsLater: 1))
        }
        let program = try TierFixture.program([
            rung("silver", 10, 4, 2_500), rung("gold", 25, 15, 6_000), rung("diamond", 50, 25, 11_500),
            TierFixture.tier(
                "reserve", .all([.any([year("nights", 80), year("stays", 40)]), year("spend", 18_000_00)]),
                .endOfMonth(12, yearsLater: 1)),
        ])
        let history = try [
            TierFixture.fact("2026-12-31", "nights", nights), TierFixture.fact("2026-12-31", "stays", stays),
            TierFixture.fact("2026-12-31", "spend", spend * 100),
        ]
        #expect(try TierFixture.ladder(program, history).tier("2026-12-31") == tier)
    }

    @Test(
        "T-IHG-2 six nights rolled over make 34 of the next year enough for platinum",
        arguments: [(34, "platinum"), (33, "gold")] as [(Int64, String)])
    func rollover(_ second: Int64, _ tier: String) throws {
        let tiers = [("silver", 10), ("gold", 20), ("platinum", 40), ("diamond", 70)].map {
            TierFixture.tier(
                $0.0, TierFixture.least("nights", $0.1, .calendarYear), .endOfMonth(12, yearsLater: 1))
        }
        let program = try TierFixture.program(
            tiers, counters: [TierFixture.counter("nights", .nights, rollover: Rollover(fromTier: "gold"))])
        let ladder = try TierFixture.ladder(
            program,
            [TierFixture.fact("2024-05-01", "nights", 46), TierFixture.fact("2025-05-01", "nights", second)])
        #expect(try ladder.tier("2025-12-31") == "platinum")
        #expect(try ladder.tier("2026-01-01") == tier)
        let nights = try #require(program.counter("nights"))
        let day = try TierFixture.day("2025-12-31")
        #expect(ladder.total(of: nights, in: .calendarYear, on: day, forTiers: true) == second + 6)
        #expect(ladder.total(of: nights, in: .calendarYear, on: day, forTiers: false) == second)
    }

    @Test(
        "T-S1g-1 TIER-05 consecutive stays and spend",
        arguments: [
            (3, 999, 1, "base"), (3, 1_000, 60, "base"), (3, 1_000, 1, "silver"), (10, 9_999, 1, "gold"),
            (10, 10_000, 1, "diamond"), (6, 5_000, 30, "gold"),
        ] as [(Int, Int64, Int, String)])
    func consecutive(_ stays: Int, _ spend: Int64, _ gap: Int, _ tier: String) throws {
        func rung(_ id: String, _ stays: Int64, _ spend: Int64) -> Tier {
            TierFixture.tier(
                id,
                .all([
                    TierFixture.least("stays", stays, .consecutive(gapDays: 30)),
                    TierFixture.least("spend", spend * 100, .lifetime),
                ]), .lifetime)
        }
        let program = try TierFixture.program([
            rung("silver", 3, 1_000), rung("gold", 6, 5_000), rung("diamond", 10, 10_000),
        ])
        var ladder = try TierFixture.ladder(program)
        var day = try TierFixture.day("2025-01-01")
        for number in 0..<stays {
            ladder.add(CounterDay(day: day.adding(days: 1), counter: "stays", amount: 1, from: day))
            if number == 0 {
                ladder.add(CounterDay(day: day.adding(days: 1), counter: "spend", amount: spend * 100))
            }
            day = day.adding(days: 1 + gap)
        }
        #expect(ladder.standing(on: day).tier == tier)
    }

    @Test("ADV-05 after each change or renewal the count begins anew") func tierPeriod() throws {
        let program = try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("nights", 5, .tierPeriod)),
            TierFixture.tier("gold", TierFixture.least("nights", 10, .tierPeriod)),
        ])
        var ladder = try TierFixture.ladder(program, [TierFixture.fact("2025-01-01", "nights", 5)])
        #expect(try ladder.tier("2025-01-01") == "silver")
        ladder.add(try TierFixture.fact("2025-02-01", "nights", 4))
        #expect(try ladder.until("2025-02-01") == "2026-01-01")
        let nights = try #require(program.counter("nights"))
        #expect(
            ladder.total(of: nights, in: .tierPeriod, on: try TierFixture.day("2025-02-01"), forTiers: true)
                == 4)
        ladder.add(try TierFixture.fact("2025-03-01", "nights", 1))
        #expect(try ladder.until("2025-03-01") == "2026-03-01")
        ladder.add(try TierFixture.fact("2025-04-01", "nights", 9))
        ladder.add(try TierFixture.fact("2025-05-01", "nights", 1))
        // Nine nights in April renewed silver and were used up by that.
        #expect(try ladder.tier("2025-05-01") == "silver")
        ladder.add(try TierFixture.fact("2025-06-01", "nights", 9))
        #expect(try ladder.tier("2025-06-01") == "gold")
        #expect(try ladder.tier("2026-06-02") == "base")
        #expect(
            ladder.total(of: nights, in: .tierPeriod, on: try TierFixture.day("2026-06-03"), forTiers: true)
                == 0)
    }

    @Test("a day on which everything was taken back begins no term") func takenBack() throws {
        let kept = try TierFixture.fact("2026-05-01", stays: 2)
        let back = try [
            TierFixture.fact("2026-09-01", "stays", 1), TierFixture.fact("2026-09-01", "stays", -1),
        ]
        let ladder = try TierFixture.ladder(TierFixture.rolling(), kept + back)
        #expect(try ladder.until("2026-09-01") == "2027-05-01")
        #expect(try ladder.until("2026-12-01") == "2027-05-01")
    }

    @Test("what the program does not count does nothing, also between two facts") func unknownCounter() throws
    {
        var ladder = try TierFixture.ladder(TierFixture.rolling(), TierFixture.fact("2026-05-01", stays: 2))
        ladder.add(try TierFixture.fact("2026-06-01", "points", 100))
        ladder.add(try TierFixture.fact("2026-06-02", "other.name", 1))
        #expect(ladder.events(through: try TierFixture.day("2026-12-31")).count == 1)
        #expect(try ladder.until("2026-12-31") == "2027-05-01")
    }
}
