import Testing

@testable import LoyaltyRules

@Suite("Which tier a member has")
struct TierQualificationTests {
    static func standing(_ history: [CounterDay], on day: String) throws -> TierStanding {
        TierQualification.standing(
            history: history, program: try TierFixture.rolling(), on: try TierFixture.day(day))
    }

    @Test("nobody has counted anything: the first tier, for ever") func empty() throws {
        #expect(try Self.standing([], on: "2026-05-01") == TierStanding(tier: "base", since: nil, until: nil))
    }

    @Test(
        "T-S3-3 TIER-04 the ladder upwards: stays in all, spend in all",
        arguments: [
            (1, 999, "base"), (1, 1_000, "silver"), (2, 10, "silver"), (4, 2_999, "silver"),
            (4, 3_000, "gold"),
            (5, 10, "gold"), (7, 8_000, "gold"), (8, 7_999, "gold"), (8, 8_000, "platinum"),
        ] as [(Int64, Int64, String)])
    func ladder(_ stays: Int64, _ spend: Int64, _ tier: String) throws {
        let history = try TierFixture.fact("2026-05-01", stays: stays, spend: spend)
        #expect(try Self.standing(history, on: "2026-05-01").tier == tier)
    }

    @Test("one fen below is not enough, exactly is") func fen() throws {
        let day = try TierFixture.day("2026-05-01")
        for (fen, tier) in [(Int64(99_999), "base"), (100_000, "silver")] {
            let history = [CounterDay(day: day, counter: "spend", amount: fen)]
            #expect(try Self.standing(history, on: "2026-05-01").tier == tier)
        }
    }

    @Test(
        "TIER-03 the rolling year: day 365 counted from the first is within, day 366 is not",
        arguments: [
            ("2025-05-01", "2026-04-30", "silver"), ("2025-05-01", "2026-05-01", "base"),
            ("2027-05-01", "2028-04-30", "silver"), ("2027-05-01", "2028-05-01", "base"),
            ("2024-02-29", "2025-02-27", "silver"), ("2024-02-29", "2025-02-28", "silver"),
            ("2024-02-28", "2025-02-28", "base"), ("2024-02-29", "2025-03-01", "base"),
        ])
    func window(_ first: String, _ second: String, _ tier: String) throws {
        let history = try TierFixture.fact(first, stays: 1) + TierFixture.fact(second, stays: 1)
        #expect(try Self.standing(history, on: second).tier == tier)
    }

    @Test("TIER-08 a tier is reached at once and holds for its term, the last day included") func term()
        throws
    {
        let history = try TierFixture.fact("2026-05-01", stays: 2)
        let reached = try TierFixture.day("2026-05-01")
        let last = try TierFixture.day("2027-05-01")
        #expect(try Self.standing(history, on: "2026-04-30").tier == "base")
        #expect(
            try Self.standing(history, on: "2026-05-01")
                == TierStanding(tier: "silver", since: reached, until: last, termFrom: reached))
        #expect(try Self.standing(history, on: "2027-05-01").tier == "silver")
        #expect(
            try Self.standing(history, on: "2027-05-02")
                == TierStanding(
                    tier: "base", since: nil, until: nil, termFrom: try TierFixture.day("2027-05-02"))
        )
    }

    @Test("a condition that holds again begins another term, without a break") func renewed() throws {
        let history = try TierFixture.fact("2026-05-01", stays: 2) + TierFixture.fact("2027-03-01", stays: 1)
        let standing = try Self.standing(history, on: "2027-12-01")
        #expect(
            standing
                == TierStanding(
                    tier: "silver", since: try TierFixture.day("2026-05-01"),
                    until: try TierFixture.day("2028-03-01"), termFrom: try TierFixture.day("2027-03-01")))
    }

    @Test("a lower condition does not prolong a higher tier") func notProlonged() throws {
        let history = try TierFixture.fact("2026-05-01", stays: 5) + TierFixture.fact("2027-05-01", stays: 2)
        #expect(try Self.standing(history, on: "2027-05-01").until == TierFixture.day("2027-05-01"))
        #expect(try Self.standing(history, on: "2027-05-02").tier == "silver")
    }

    @Test("CFL-12 when a term ends, the member has what the windows then support") func fall() throws {
        let history =
            try TierFixture.fact("2026-05-01", stays: 5) + TierFixture.fact("2027-05-01", spend: 1_000)
        let standing = try Self.standing(history, on: "2027-05-02")
        #expect(standing.tier == "silver")
        #expect(standing.since == (try TierFixture.day("2027-05-02")))
        #expect(standing.until == (try TierFixture.day("2028-05-02")))
        #expect(try Self.standing(history, on: "2028-05-03").tier == "base")
    }

    @Test("several terms may end between two facts") func longPause() throws {
        let history =
            try TierFixture.fact("2016-05-01", stays: 8, spend: 8_000)
            + TierFixture.fact("2026-05-01", stays: 1)
        #expect(try Self.standing(history, on: "2026-05-01").tier == "base")
    }

    @Test("a late fact gives the tier that it would have given in time") func late() throws {
        let first = try TierFixture.fact("2026-05-10", stays: 1)
        let late = try TierFixture.fact("2026-05-01", stays: 1)
        #expect(
            try Self.standing(first + late, on: "2026-05-20") == Self.standing(late + first, on: "2026-05-20")
        )
        #expect(try Self.standing(first + late, on: "2026-05-09").tier == "base")
        #expect(try Self.standing(first + late, on: "2026-05-10").tier == "silver")
    }

    @Test("a fact of a later day does not count yet") func future() throws {
        let history = try TierFixture.fact("2026-05-01", stays: 1) + TierFixture.fact("2026-05-02", stays: 1)
        #expect(try Self.standing(history, on: "2026-05-01").tier == "base")
    }
}
