import Testing

@testable import LoyaltyRules

/// Programs like those of real hotels are sound: the check must leave them in peace (T7, GEN-06).
@Suite struct KnownProgramTests {
    @Test("T7: a program like S3 has no pump and no problem") func s3() {
        let fixture = CheckFixture {
            $0.earning = [CheckFixture.rule("base_points", rates: ["1", "1.2", "1.5"])]
            $0.events = [
                EventKind(id: "review", name: $0.name, occurs: nil),
                EventKind(id: "referred", name: $0.name, occurs: nil),
            ]
            $0.stacks = [Stack(id: "days", mode: .multiply)]
            let bonus = EarningBasis.percent(of: ["base_points"], withoutTier: false)
            $0.earning += [
                CheckFixture.rule("member_day", basis: bonus, condition: .dayOfMonth([8]), stack: "days"),
                CheckFixture.rule("birthday", basis: bonus, condition: .birthday(.month), stack: "days"),
                CheckFixture.rule(
                    "review", kinds: [.event], basis: .once, rates: ["20", "20", "20"],
                    condition: .text(.event, [.exactly("review")]),
                    caps: [Cap(period: .calendarMonth, amount: nil, times: 4, rules: ["review"])]),
                CheckFixture.rule(
                    "referral", kinds: [.event], basis: .once, rates: ["200", "200", "200"],
                    condition: .text(.event, [.exactly("referred")]),
                    caps: [Cap(period: .subject, amount: nil, times: 1, rules: ["referral"])]),
            ]
            $0.assets.append(CheckFixture.asset("coupon", worth: "50"))
            $0.rewards += [
                CheckFixture.reward("coupon", price: .fixed(5_000), gives: [AssetAmount("coupon", 1)]),
                CheckFixture.reward("room", price: .fixed(10_000), worth: 100_00, cost: 80_00),
            ]
            $0.tiers[2] = CheckFixture.tier(
                "gold", stays: 5, spend: 3_000_00, retain: CheckFixture.leaf("stays", 4), fall: .oneStep,
                prices: [
                    TierPrice(
                        id: "buy", asset: "points", amount: 5_000, from: ["silver"], isGift: false,
                        validity: nil)
                ])
        }
        #expect(fixture.findings == [])
    }

    @Test("T7: a program like a large chain's has no pump and no problem") func chain() {
        let fixture = CheckFixture { chain(&$0) }
        #expect(fixture.findings == [])
    }

    /// Ten points for a dollar, half at the plain brand, a bonus by tier, an award chart with a fifth night free.
    private func chain(_ fixture: inout CheckFixture) {
        fixture.currency = Currency("USD")!
        fixture.brands = ["grand", "plain"].map { LoyaltyRules.Category(id: $0, name: CheckFixture.name($0)) }
        fixture.properties = zip(["one", "two"], ["grand", "plain"]).map { award, brand in
            Property(
                id: "hotel_" + award, name: CheckFixture.name(award), timeZone: "UTC",
                outlets: [Outlet(id: "grill", name: CheckFixture.name("Grill"), category: "fnb")],
                brand: brand, awardCategory: award)
        }
        fixture.seasons = [
            Season(
                id: "low",
                ranges: [
                    CheckFixture.days("2026-01-01", "2026-05-31"),
                    CheckFixture.days("2026-09-01", "2026-12-31"),
                ]),
            Season(id: "high", ranges: [CheckFixture.days("2026-06-01", "2026-08-31")]),
        ]
        fixture.assets = [
            CheckFixture.asset(
                "points", worth: "0.008",
                expiry: ExpiryTerms(after: nil, inactiveMonths: 24, remind: .days(60)))
        ]
        fixture.counters = [
            Counter(id: "stays", name: fixture.name, measure: .nights, kinds: [.stay]),
            Counter(id: "spend", name: fixture.name, measure: .spend, kinds: [.stay, .bill]),
        ]
        let half = Factor(
            by: .brand, values: [Factor.Value(word: .exactly("plain"), rate: Rate("0.5")!)], otherwise: .one,
            dates: .always)
        fixture.earning = [
            CheckFixture.rule("base_points", rates: ["10", "10", "10"], factors: [half]),
            CheckFixture.rule(
                "elite", basis: .percent(of: ["base_points"], withoutTier: true),
                rates: ["0", "0.25", "0.75"]),
        ]
        fixture.rewards = [
            CheckFixture.reward(
                "night",
                price: .chart([
                    Price.ChartCell(category: "one", season: "low", points: 30_000),
                    Price.ChartCell(category: "one", season: "high", points: 40_000),
                    Price.ChartCell(category: "two", season: "", points: 10_000),
                ]), freeNights: FreeNights(every: 5, atMost: 4), worth: 300_00, cost: 120_00)
        ]
        fixture.terms = ProgramTerms(
            transfers: [TransferTerms(asset: "points", atMostPerYear: 100_000, atLeast: 1_000)],
            purchases: [PurchaseTerms(asset: "points", rate: Rate("80")!, atMostPerYear: 50_000)])
    }
}
