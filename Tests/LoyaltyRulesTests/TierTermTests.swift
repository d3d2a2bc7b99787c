import Testing

@testable import LoyaltyRules

@Suite("What becomes of a tier when its term ends")
struct TierTermTests {
    /// The ladder of S3: kept by stays in the year of the term, lost one step at a time.
    static func steps() throws -> Program {
        func rung(_ id: String, _ stays: Int64, _ keep: Requirement) -> Tier {
            TierFixture.tier(id, TierFixture.least("stays", stays), retain: keep, fall: .oneStep)
        }
        return try TierFixture.program([
            rung("silver", 2, TierFixture.least("spend", 1)), rung("gold", 5, TierFixture.least("stays", 4)),
            rung("platinum", 8, TierFixture.least("stays", 6)),
            rung("diamond", 12, TierFixture.least("stays", 9)),
        ])
    }

    @Test(
        "T-S3-3 TIER-06 TIER-07 stays in the year of the term keep the tier, or it falls one step",
        arguments: [
            (5, 3, "silver"), (5, 4, "gold"), (8, 5, "gold"), (8, 6, "platinum"), (12, 8, "platinum"),
            (12, 9, "diamond"), (2, 0, "base"), (12, 0, "platinum"),
        ] as [(Int64, Int64, String)])
    func retention(_ reached: Int64, _ then: Int64, _ tier: String) throws {
        var ladder = try TierFixture.ladder(Self.steps(), TierFixture.fact("2025-05-01", stays: reached))
        // On the last day of the term the stays that reached the tier have just left the window.
        ladder.add(try TierFixture.fact("2026-05-01", "stays", then))
        #expect(ladder.standing(on: try TierFixture.day("2026-05-02")).tier == tier)
    }

    @Test("T-S3-3 any spend keeps silver; none, and it is lost") func silver() throws {
        var ladder = try TierFixture.ladder(Self.steps(), TierFixture.fact("2025-05-01", stays: 2))
        #expect(try ladder.tier("2026-05-02") == "base")
        ladder.add(try TierFixture.fact("2026-05-01", spend: 1))
        #expect(try ladder.tier("2026-05-02") == "silver")
        #expect(try ladder.until("2026-05-02") == "2027-05-02")
    }

    @Test("CFL-12 one step at a time, each with a term of its own") func softLanding() throws {
        let ladder = try TierFixture.ladder(Self.steps(), TierFixture.fact("2025-05-01", stays: 12))
        let seen = try ["2026-05-01", "2026-05-02", "2027-05-02", "2027-05-03", "2028-05-04", "2029-05-05"]
            .map { try ladder.tier($0) }
        #expect(seen == ["diamond", "platinum", "platinum", "gold", "silver", "base"])
    }

    @Test(
        "ADV-10 TIER-09 who did not reach a tier does not fall softly from it", arguments: TierTitle.Cause.allCases)
    func given(_ cause: TierTitle.Cause) throws {
        var ladder = TierLadder(program: try Self.steps(), joinedOn: try TierFixture.day("2025-01-01"))
        ladder.add(
            TierTitle(tier: "platinum", cause: cause, from: try TierFixture.day("2025-05-01"), until: try TierFixture.day("2025-07-30")))
        #expect(try ladder.tier("2025-07-30") == "platinum")
        #expect(try ladder.tier("2025-07-31") == "base")
    }

    @Test("ADV-10 what keeps a tier that was reached does not keep a trial") func unkept() throws {
        var ladder = try TierFixture.ladder(Self.steps(), TierFixture.fact("2025-04-01", stays: 7))
        ladder.add(
            TierTitle(
                tier: "platinum", cause: .challenge, from: try TierFixture.day("2025-05-01"),
                until: try TierFixture.day("2025-07-30")))
        #expect(try ladder.tier("2025-07-30") == "platinum")
        #expect(try ladder.tier("2025-07-31") == "gold")
    }

    @Test("ADV-10 a trial that was fulfilled falls softly, like a tier that was reached") func earned() throws {
        var ladder = try TierFixture.ladder(Self.steps(), TierFixture.fact("2025-06-01", stays: 8))
        ladder.add(
            TierTitle(
                tier: "platinum", cause: .challenge, from: try TierFixture.day("2025-05-01"),
                until: try TierFixture.day("2025-07-30")))
        #expect(try ladder.tier("2026-06-01") == "platinum")
        #expect(try ladder.tier("2026-06-02") == "gold")
    }

    @Test(
        "T-HW-2 ADV-07 rated nights and no-shows of the year decide",
        arguments: [(20, 3, "platinum"), (19, 0, "gold"), (25, 4, "gold")] as [(Int64, Int64, String)])
    func behaviour(_ nights: Int64, _ noShows: Int64, _ tier: String) throws {
        let program = try TierFixture.program([
            TierFixture.tier("silver", nil, .lifetime), TierFixture.tier("gold", nil, .lifetime),
            TierFixture.tier(
                "platinum", TierFixture.least("spend", 10_000_00),
                retain: .all([TierFixture.least("nights", 20), TierFixture.most("no_shows", 3)]),
                fall: .to("gold")),
        ])
        var ladder = try TierFixture.ladder(program, TierFixture.fact("2025-05-01", spend: 10_000))
        ladder.add(try TierFixture.fact("2026-05-01", "nights", nights))
        ladder.add(try TierFixture.fact("2026-05-01", "no_shows", noShows))
        #expect(try ladder.tier("2026-05-01") == "platinum")
        #expect(try ladder.tier("2026-05-02") == tier)
        #expect(try ladder.until("2026-05-02") == (tier == "gold" ? nil : "2027-05-02"))
    }

    @Test("ADV-07 a tier that never falls stays without an end") func never() throws {
        let program = try TierFixture.program([
            TierFixture.tier("gold", TierFixture.least("stays", 2), fall: .never)
        ])
        let ladder = try TierFixture.ladder(program, TierFixture.fact("2025-05-01", stays: 2))
        #expect(try ladder.until("2026-05-01") == "2026-05-01")
        #expect(try ladder.tier("2050-01-01") == "gold")
        #expect(try ladder.until("2050-01-01") == nil)
    }

    @Test("a tier that is lost and reached again on one day is held without a break") func regained() throws {
        let program = try TierFixture.program([
            TierFixture.tier(
                "gold", TierFixture.least("stays", 2), retain: TierFixture.least("stays", 9), fall: .oneStep)
        ])
        let history = try TierFixture.fact("2025-05-01", stays: 2) + TierFixture.fact("2026-05-02", stays: 2)
        let standing = try TierFixture.ladder(program, history).standing(on: TierFixture.day("2026-05-02"))
        #expect(standing.tier == "gold" && standing.since?.description == "2025-05-01")
        #expect(standing.termFrom?.description == "2026-05-02")
    }

    @Test(
        "terms of a day for thirty years come to an end",
        arguments: [Validity.days(0), .days(1), .days(-9), .months(0)])
    func termination(_ validity: Validity) throws {
        for fall in [TierFall.earned, .oneStep, .to("silver"), .to("platinum"), .never] {
            let program = try TierFixture.program([
                TierFixture.tier("silver", TierFixture.least("stays", 1, .lifetime), fall: fall, validity),
                TierFixture.tier("gold", TierFixture.least("stays", 3, .lifetime), fall: fall, validity),
                TierFixture.tier("platinum", TierFixture.least("stays", 3), fall: fall, validity),
            ])
            let ladder = try TierFixture.ladder(program, TierFixture.fact("1995-05-01", stays: 3))
            let expected = fall == .never ? "platinum" : fall == .to("silver") ? "silver" : "gold"
            #expect(try ladder.tier("2025-05-01") == expected)
        }
    }

    @Test("a month's end that lies before the day is the next one") func endOfMonthAhead() throws {
        let day = try TierFixture.day("2025-05-10")
        #expect(Validity.endOfMonth(2, yearsLater: 0).end(reachedOn: day)?.description == "2026-02-28")
        #expect(Validity.endOfMonth(12, yearsLater: 0).end(reachedOn: day)?.description == "2025-12-31")
        #expect(Validity.endOfMonth(2, yearsLater: 2).end(keptFrom: day)?.description == "2026-02-28")
    }
}
