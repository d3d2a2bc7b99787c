import Testing

@testable import LoyaltyRules

@Suite("How much may be given by hand")
struct CreditReviewTests {
    static let budgets = [
        CreditBudget(per: .agent, every: .day, asset: "points", role: .clerk, atMost: 1_000),
        CreditBudget(per: .agent, every: .day, asset: "points", role: .manager, atMost: 4_000),
        CreditBudget(per: .agent, every: .month, asset: "points", role: .clerk, atMost: 6_000),
        CreditBudget(per: .agent, every: .month, asset: "points", atMost: 9_000),
        CreditBudget(per: .property, every: .month, asset: "points", atMost: 20_000),
        CreditBudget(per: .property, every: .month, asset: "points", property: "west_lake", atMost: 5_000),
    ]

    private func program() throws -> Program {
        let plain = try RulesFixture.program()
        return Program(
            id: plain.id, name: plain.name, currency: plain.currency, names: plain.names, assets: plain.assets,
            tiers: plain.tiers,
            terms: ProgramTerms(adjustments: AdjustmentTerms(limits: [:], budgets: Self.budgets)))
    }

    @Test(
        "PTS-25 PTS-26 by role, hotel and person, in a day and a month",
        arguments: [
            ([.clerk], "bund", ["agent day 1000", "agent month 6000", "property month 20000"]),
            ([.clerk], "west_lake", ["agent day 1000", "agent month 6000", "property month 5000"]),
            ([.clerk], "", ["agent day 1000", "agent month 6000"]),
            // The most generous of several roles; where one has no limit of its own, only what binds everybody.
            ([.clerk, .manager], "", ["agent day 4000", "agent month 9000"]),
            ([.clerk, .administrator], "", ["agent month 9000"]),
            ([.administrator], "bund", ["agent month 9000", "property month 20000"]),
            ([], "", ["agent month 9000"]),
        ] as [([Role], String, [String])])
    func budgets(roles: [Role], hotel: String, comes: [String]) throws {
        let day = try RulesFixture.day("2026-02-28")
        let uses = CreditReview.budgets(
            for: "points", by: "staff:1", roles: roles, at: hotel, on: day, in: try program())
        #expect(uses.map { "\($0.per) \($0.every) \($0.atMost)" } == comes)
        #expect(uses.allSatisfy { $0.holder == ($0.per == .agent ? "staff:1" : hotel) })
    }

    @Test("PTS-26 another asset has budgets of its own")
    func otherAsset() throws {
        let day = try RulesFixture.day("2026-02-28")
        let uses = CreditReview.budgets(
            for: "coupon", by: "staff:1", roles: [.clerk], at: "bund", on: day, in: try program())
        #expect(uses == [])
    }

    @Test(
        "PTS-26 a period is a day or a calendar month, and frees on the day after",
        arguments: [
            ("2026-02-28", "2026-02-28", "2026-03-01", "2026-02-01", "2026-03-01"),
            ("2024-02-29", "2024-02-29", "2024-03-01", "2024-02-01", "2024-03-01"),
            ("2026-12-31", "2026-12-31", "2027-01-01", "2026-12-01", "2027-01-01"),
            ("2026-01-31", "2026-01-31", "2026-02-01", "2026-01-01", "2026-02-01"),
        ])
    func periods(day: String, dayFrom: String, dayFrees: String, monthFrom: String, monthFrees: String) throws {
        let uses = CreditReview.budgets(
            for: "points", by: "staff:1", roles: [.clerk], at: "", on: try RulesFixture.day(day), in: try program())
        #expect(uses.map { "\($0.from) \($0.freesOn)" } == ["\(dayFrom) \(dayFrees)", "\(monthFrom) \(monthFrees)"])
    }

    @Test("PTS-26 the first budget that is used up is told; to the last point it may be given")
    func exceeded() throws {
        var uses = CreditReview.budgets(
            for: "points", by: "staff:1", roles: [.clerk], at: "west_lake", on: try RulesFixture.day("2026-02-28"),
            in: try program())
        uses[0].given = 400
        uses[1].given = 5_500
        uses[2].given = 4_900
        #expect(CreditReview.exceeded(100, uses) == nil)
        #expect(CreditReview.exceeded(101, uses) == uses[2] && uses[2].left == 100)
        #expect(CreditReview.exceeded(501, uses) == uses[1])
        #expect(CreditReview.exceeded(601, uses) == uses[0])
        uses[0].given = 1_001
        #expect(uses[0].left == 0 && CreditReview.exceeded(1, uses) == uses[0])
    }
}
