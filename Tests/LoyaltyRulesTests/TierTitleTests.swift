import Testing

@testable import LoyaltyRules

@Suite("Tiers given otherwise than by counting")
struct TierTitleTests {
    @Test("TIER-09 a title holds on its days and not beyond") func dates() throws {
        let title = try TierFixture.title("gold", .granted, "2025-03-01", "2025-06-30")
        let ladder = try TierFixture.ladder(TierFixture.rolling(), titles: [title])
        let seen = try ["2025-02-28", "2025-03-01", "2025-06-30", "2025-07-01"].map { try ladder.tier($0) }
        #expect(seen == ["base", "gold", "gold", "base"])
        #expect(try ladder.until("2025-03-01") == "2025-06-30")
    }

    @Test("what was earned meanwhile is there when a title ends") func earnedMeanwhile() throws {
        let title = try TierFixture.title("platinum", .granted, "2025-03-01", "2025-06-30")
        let ladder = try TierFixture.ladder(
            TierFixture.rolling(), TierFixture.fact("2025-05-01", stays: 5), titles: [title])
        #expect(try ladder.tier("2025-06-30") == "platinum")
        // Gold's condition still holds on 1 July: another term.
        #expect(try ladder.tier("2025-07-01") == "gold")
        #expect(try ladder.until("2025-07-01") == "2026-07-01")
    }

    @Test("a granted tier that is above the one fallen to is not lost with the higher tier") func notLost()
        throws
    {
        let program = try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("stays", 2)),
            TierFixture.tier("gold", TierFixture.least("stays", 5)),
            TierFixture.tier("platinum", TierFixture.least("stays", 8), fall: .to("silver")),
        ])
        let title = try TierFixture.title("gold", .granted, "2025-03-01", "2027-12-31")
        let ladder = try TierFixture.ladder(
            program, TierFixture.fact("2025-05-01", stays: 8), titles: [title])
        #expect(try ladder.tier("2026-05-02") == "gold")
        #expect(try ladder.until("2026-05-02") == "2027-12-31")
        #expect(try ladder.tier("2028-01-01") == "base")
    }

    @Test("a title for ever ends never") func forEver() throws {
        let title = try TierFixture.title("silver", .purchased, "2025-03-01", nil)
        let ladder = try TierFixture.ladder(
            TierFixture.rolling(), TierFixture.fact("2025-05-01", stays: 5), titles: [title])
        #expect(try ladder.tier("2026-05-01") == "gold")
        #expect(try ladder.tier("2060-05-01") == "silver")
        #expect(try ladder.until("2060-05-01") == nil)
    }

    static func challenge() throws -> Program {
        try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("nights", 10, .calendarYear)),
            TierFixture.tier(
                "gold", TierFixture.least("nights", 25, .calendarYear), .endOfMonth(2, yearsLater: 2),
                challenge: TierChallenge(
                    days: 90, keep: TierFixture.least("nights", 8, .lifetime), timesPerMember: 1)),
        ])
    }

    @Test(
        "ADV-10 a tier on trial is kept by who does what is asked in its time",
        arguments: [
            (["2025-03-01": 8], "gold"), (["2025-05-30": 8], "gold"), (["2025-05-31": 8], "base"),
            (["2025-02-28": 5, "2025-03-02": 4], "base"), (["2025-03-02": 4, "2025-05-01": 4], "gold"),
        ] as [([String: Int64], String)])
    func trial(_ nights: [String: Int64], _ tier: String) throws {
        let program = try Self.challenge()
        let begin = try TierFixture.day("2025-03-01")
        let base = TierStanding(tier: "base", since: nil, until: nil)
        let title = try TierChallengeReview.review(
            "gold", titles: [], standing: base, program: program, on: begin)
        #expect(title.until?.description == "2025-05-30")
        let history = try nights.map { try TierFixture.fact($0.key, "nights", $0.value) }
        let ladder = try TierFixture.ladder(program, history, titles: [title])
        #expect(try ladder.tier("2025-05-30") == "gold")
        #expect(try ladder.tier("2025-06-01") == tier)
        if tier == "gold" { #expect(try ladder.until("2025-06-01") == "2027-02-28") }
    }

    @Test("ADV-10 a trial is had once, and only for a higher tier") func onceOnly() throws {
        let program = try Self.challenge()
        let (day, base) = (
            try TierFixture.day("2025-03-01"), TierStanding(tier: "base", since: nil, until: nil)
        )
        let had = try TierFixture.title("gold", .challenge, "2020-01-01", "2020-03-31")
        #expect(throws: TierChallengeRefusal.usedUp) {
            try TierChallengeReview.review("gold", titles: [had], standing: base, program: program, on: day)
        }
        #expect(throws: TierChallengeRefusal.notOffered) {
            try TierChallengeReview.review("silver", titles: [], standing: base, program: program, on: day)
        }
        let gold = TierStanding(tier: "gold", since: nil, until: nil)
        #expect(throws: TierChallengeRefusal.notHigher) {
            try TierChallengeReview.review("gold", titles: [], standing: gold, program: program, on: day)
        }
    }

    static func shop() throws -> Program {
        let points = TierPrice(
            id: "points", asset: "points", amount: 5_000, from: ["silver"], isGift: false, validity: nil)
        let gift = TierPrice(
            id: "gift", asset: nil, amount: 169_00, from: [], isGift: true, validity: .months(6))
        return try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("stays", 2)),
            TierFixture.tier(
                "gold", TierFixture.least("stays", 5), prices: [points, gift],
                grant: TierGrant(atMostMonths: 12)),
        ])
    }

    @Test(
        "T-S3-4 T-HW-4 TIER-14 ADV-11 who may buy a tier, and who not",
        arguments: [
            ("points", "silver", false, nil), ("points", "base", false, .notFromThisTier),
            ("points", "gold", false, .notHigher), ("points", "silver", true, .notAsGift),
            ("gift", "base", true, nil), ("gift", "base", false, .onlyAsGift),
            ("free", "base", false, .priceUnknown),
        ] as [(String, String, Bool, TierPurchaseRefusal?)])
    func purchase(_ price: String, _ held: String, _ isGift: Bool, _ refusal: TierPurchaseRefusal?) throws {
        let (program, day) = (try Self.shop(), try TierFixture.day("2025-03-01"))
        let standing = TierStanding(tier: held, since: nil, until: nil)
        do throws(TierPurchaseRefusal) {
            let title = try TierPurchase.review(
                price, of: "gold", standing: standing, isGift: isGift, program: program, on: day)
            #expect(refusal == nil)
            #expect(title.cause == (isGift ? .gifted : .purchased))
            #expect(title.until?.description == (isGift ? "2025-09-01" : "2026-03-01"))
        } catch {
            #expect(error == refusal)
        }
    }

    @Test("T-S3-4 a tier that is bought leaves what was counted untouched") func countersUntouched() throws {
        let program = try Self.shop()
        var ladder = try TierFixture.ladder(program, TierFixture.fact("2025-03-01", stays: 2))
        let day = try TierFixture.day("2025-03-02")
        let title = try TierPurchase.review(
            "points", of: "gold", standing: ladder.standing(on: day), isGift: false, program: program, on: day
        )
        ladder.add(title)
        let stays = try #require(program.counter("stays"))
        #expect(ladder.standing(on: day).tier == "gold")
        #expect(ladder.total(of: stays, in: .months(12), on: day, forTiers: true) == 2)
    }

    @Test(
        "TIER-09 a tier by hand needs a reason and an end that is not too far",
        arguments: [
            ("gold", "2026-03-01", "Guest of the owner", nil), ("gold", "2026-03-02", "x", .tooLong),
            ("gold", nil, "x", .endMissing),
            ("gold", "2025-02-28", "x", .endInPast), ("gold", "2025-06-01", " \n", .reasonMissing),
            ("silver", "2025-06-01", "x", .notGranted), ("base", "2025-06-01", "x", .notGranted),
        ] as [(String, String?, String, TierGrantRefusal?)])
    func grant(_ tier: String, _ until: String?, _ reason: String, _ refusal: TierGrantRefusal?) throws {
        let (program, day) = (try Self.shop(), try TierFixture.day("2025-03-01"))
        let end = try until.map { try TierFixture.day($0) }
        do throws(TierGrantRefusal) {
            let title = try TierGrantReview.review(
                tier, until: end, reason: reason, program: program, on: day)
            #expect(refusal == nil && title.cause == .granted && title.until == end)
        } catch {
            #expect(error == refusal)
        }
    }
}
