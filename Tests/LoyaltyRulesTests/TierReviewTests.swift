import Testing

@testable import LoyaltyRules

@Suite("TIER-09 what a tier run decides for a member")
struct TierReviewTests {
    private static func decide(
        _ before: String, settled: String, _ ladder: TierLadder, on day: String, version: Int = 0, since: String? = nil
    ) throws -> TierDecision {
        TierReview.decide(
            TierStanding(tier: before, since: try since.map { try TierFixture.day($0) }, until: nil),
            settledOn: try TierFixture.day(settled), version: version, ladder: ladder,
            on: try TierFixture.day(day))
    }

    @Test("TIER-08 a term that ended without what was asked falls, and says when and why") func falls() throws {
        let ladder = try TierFixture.ladder(TierFixture.rolling(), TierFixture.fact("2025-05-01", stays: 2))
        let decision = try Self.decide("silver", settled: "2025-05-01", ladder, on: "2026-06-01", since: "2025-05-01")
        #expect(decision.change == .down && decision.cause == .termEnded && decision.exception == nil)
        #expect(decision.fallsOn == (try TierFixture.day("2026-05-02")))
        let lines = TierReview.lines(decision, ladder: ladder, on: try TierFixture.day("2026-06-01"))
        #expect(lines.first?.key == "tier.fallen" && lines.count > 1)
    }

    @Test("several steps down are an exception, with a sentence for each") func severalSteps() throws {
        let program = try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("stays", 2), .months(3)),
            TierFixture.tier("gold", TierFixture.least("stays", 5), fall: .oneStep),
        ])
        let ladder = try TierFixture.ladder(program, TierFixture.fact("2025-05-01", stays: 5))
        let decision = try Self.decide("gold", settled: "2025-05-01", ladder, on: "2027-01-01", since: "2025-05-01")
        #expect(decision.change == .down && decision.exception == .severalSteps)
        #expect(decision.fallsOn == (try TierFixture.day("2026-05-02")))
        let keys = TierReview.lines(decision, ladder: ladder, on: try TierFixture.day("2027-01-01")).map(\.key)
        #expect(keys.filter { $0.hasPrefix("tier.fallen") }.count == 2)
    }

    @Test("falls of years before do not explain a tier that was taken back") func takenBack() throws {
        let ladder = try TierFixture.ladder(TierFixture.rolling(), TierFixture.fact("2020-05-01", stays: 5))
        let decision = try Self.decide("gold", settled: "2025-05-01", ladder, on: "2025-06-01", since: "2025-05-01")
        #expect(decision.change == .down && decision.cause == .corrected && decision.fallsOn == nil)
    }

    @Test("a higher tier is told with its cause: counted, given, or other rules") func rises() throws {
        let counted = try TierFixture.ladder(TierFixture.rolling(), TierFixture.fact("2025-05-01", stays: 2))
        #expect(try Self.decide("base", settled: "2025-04-01", counted, on: "2025-06-01").cause == .counted)
        // What was counted before the tier was last settled had been judged by another version.
        #expect(try Self.decide("base", settled: "2025-05-01", counted, on: "2025-06-01", version: 7).cause == .rules)
        let title = try TierFixture.title("gold", .granted, "2025-05-20", "2025-12-31")
        let given = try TierFixture.ladder(TierFixture.rolling(), titles: [title])
        let decision = try Self.decide("base", settled: "2025-05-01", given, on: "2025-06-01")
        #expect(decision.change == .up && decision.cause == .titleBegun)
    }

    @Test("a title that ended, or that alone holds the tier, is for a person to look at") func titles() throws {
        let title = try TierFixture.title("gold", .granted, "2025-05-20", "2025-12-31")
        let ladder = try TierFixture.ladder(TierFixture.rolling(), titles: [title])
        let ended = try Self.decide("gold", settled: "2025-05-20", ladder, on: "2026-01-10", since: "2025-05-20")
        #expect(ended.cause == .titleEnded && ended.exception == .titleEnded && ended.exception?.needsPerson == true)
        let held = try Self.decide("gold", settled: "2025-05-20", ladder, on: "2025-08-01", since: "2025-05-20")
        #expect(held.change == .kept && held.exception == .heldByTitle && held.exception?.needsPerson == false)
        // Whoever has also earned it is held by nothing.
        let earned = try TierFixture.ladder(
            TierFixture.rolling(), TierFixture.fact("2025-06-01", stays: 5), titles: [title])
        #expect(try Self.decide("gold", settled: "2025-06-01", earned, on: "2025-08-01").exception == nil)
    }

    @Test("a lapsed membership is an exception") func lapsed() throws {
        let terms = MembershipTerms(
            months: 12, renewal: TierFixture.least("spend", 1, .membershipYear), forfeits: false)
        let program = try TierFixture.program(
            [TierFixture.tier("silver", TierFixture.least("stays", 2))], membership: terms)
        let ladder = try TierFixture.ladder(
            program, TierFixture.fact("2024-05-01", stays: 2), joined: "2024-01-01")
        let decision = try Self.decide("silver", settled: "2024-05-01", ladder, on: "2025-06-01", since: "2024-05-01")
        #expect(decision.exception == .membershipLapsed)
    }

    @Test(
        "TIER-07 TIER-12 a warning comes within its days before the end, with what is missing",
        arguments: [("2026-03-01", false), ("2026-03-02", true), ("2026-05-01", true), ("2026-05-02", false)])
    func warning(day: String, isWarned: Bool) throws {
        // Reached on 1 May 2025: the last day is 1 May 2026, sixty days after 2 March.
        let ladder = try TierFixture.ladder(TierFixture.rolling(), TierFixture.fact("2025-05-01", stays: 2))
        let standing = ladder.standing(on: try TierFixture.day(day))
        let decision = try Self.decide(standing.tier, settled: "2025-05-01", ladder, on: day)
        #expect((decision.warning != nil) == isWarned)
        guard let warning = decision.warning else { return }
        #expect(warning.tier == "silver" && warning.fallsTo == "base")
        let lines = TierExplanation.lines(warning)
        #expect(lines[0].key == "tier.will_fall" && lines.dropFirst().allSatisfy { $0.key.hasPrefix("tier.counted.") })
    }

    @Test("whoever only keeps the tier is counted and not listed") func kept() throws {
        let ladder = try TierFixture.ladder(TierFixture.rolling(), TierFixture.fact("2025-05-01", stays: 2))
        let decision = try Self.decide("silver", settled: "2025-05-01", ladder, on: "2025-08-01")
        #expect(decision.change == .kept && !decision.isListed)
    }

    @Test("a fall is held back by a grant from its first day on, as far as the program lets staff give")
    func hold() throws {
        let program = try TierFixture.program([
            TierFixture.tier("silver", TierFixture.least("stays", 2), grant: TierGrant(atMostMonths: 6)),
            TierFixture.tier("gold", TierFixture.least("stays", 5)),
        ])
        func review(_ tier: String, _ change: TierChange, _ until: String) throws -> TierTitle {
            try TierHold.review(
                tier, change: change, fallsOn: try TierFixture.day("2026-05-02"), until: try TierFixture.day(until),
                asOf: try TierFixture.day("2026-06-01"), program: program)
        }
        let title = try review("silver", .down, "2026-12-01")
        #expect(title == (try TierFixture.title("silver", .granted, "2026-05-02", "2026-12-01")))
        // The tier is had without a break.
        let ladder = try TierFixture.ladder(program, TierFixture.fact("2025-05-01", stays: 2), titles: [title])
        #expect(ladder.standing(on: try TierFixture.day("2026-06-01")).since == (try TierFixture.day("2025-05-01")))
        #expect(throws: TierHoldRefusal.notFalling) { try review("silver", .up, "2026-12-01") }
        #expect(throws: TierHoldRefusal.notGranted) { try review("gold", .down, "2026-12-01") }
        #expect(throws: TierHoldRefusal.endOutOfBounds) { try review("silver", .down, "2026-12-02") }
        #expect(throws: TierHoldRefusal.endOutOfBounds) { try review("silver", .down, "2026-05-31") }
    }

    @Test("the effect of a change is last year's points at the other rate")
    func effect() throws {
        func rule(_ id: String, _ rates: [Int64]) -> EarningRule {
            EarningRule(id: id, asset: "points", basis: .once, rates: rates.map { Rate(millionths: $0 * 100_000) })
        }
        let plain = try TierFixture.rolling()
        let program = Program(
            id: "test", name: plain.name, currency: plain.currency, names: plain.names,
            assets: [Asset(id: "points", name: plain.name, worth: Rate(millionths: 10_000))], tiers: plain.tiers,
            earning: [rule("room", [10, 12, 15, 20]), rule("gift", [10]), rule("late", [0, 0, 5, 5])])
        let given: [String: Int64] = ["room": 1_000, "gift": 500, "late": 40]
        func points(_ before: String, _ after: String) -> Int64 {
            TierEffect.yearlyPoints(given: given, from: before, to: after, program: program)
        }
        #expect(points("base", "gold") == 500)
        #expect(points("gold", "base") == -333 - 40)
        #expect(points("silver", "silver") == 0)
        // A point is worth a hundredth of a yuan: one fen.
        #expect(TierEffect.money(ofPoints: -373, program: program) == -373)
        #expect(TierEffect.money(ofPoints: 5, program: plain) == nil)
    }
}
