import Testing

@testable import LoyaltyRules

/// Chains that make more than was put in (T7, I-20).
@Suite struct MoneyPumpTests {
    private func pumps(_ change: (inout CheckFixture) -> Void) -> [Pump] {
        MoneyPump.search(CheckFixture(change).program)
    }

    @Test("A sound program has no pump (T7)") func sound() { #expect(pumps { _ in } == []) }

    @Test("T7: two steps: points that give back more than was spent") func twoSteps() throws {
        let program = CheckFixture {
            $0.assets = [CheckFixture.asset("points")]
            $0.earning = [CheckFixture.rule("base_points", rates: ["6", "8", "10"])]
            $0.rewards = [
                CheckFixture.reward(
                    "off", price: .billShare(points: 1_000, money: 120_00, atMost: .one, step: 1))
            ]
        }.program
        let found = MoneyPump.search(program)
        #expect(found.map(\.factor) == ["1.2"])
        #expect(found.first?.steps.map(\.kind) == [.spend, .billShare])
        #expect(found.first?.chain(in: .english, of: program) == "CNY 100.00 → 1,000 points → CNY 120.00")
    }

    @Test("T7: four steps, through two vouchers") func fourSteps() {
        let found = pumps {
            $0.assets = [
                CheckFixture.asset("points"), CheckFixture.asset("silver_voucher"),
                CheckFixture.asset("gold_voucher", worth: "50"),
            ]
            $0.rewards = [
                exchange("first", "points", 100, "silver_voucher", 1),
                exchange("second", "silver_voucher", 2, "gold_voucher", 5),
            ]
        }
        // 100 spent, 150 points, 1.5 vouchers, 3.75 of the second kind, 187.5 in money.
        #expect(found.map(\.factor) == ["1.875"])
        #expect(found.first?.steps.map(\.kind) == [.spend, .exchange, .exchange, .pay])
    }

    @Test("T7: six steps are found, seven are beyond the search", arguments: [(4, 1), (5, 0)])
    func sixSteps(_ exchanges: Int, _ count: Int) {
        let found = pumps {
            let ids = ["points"] + (1...exchanges).map { "coupon\($0)" }
            $0.assets = ids.map { CheckFixture.asset($0, worth: $0 == ids.last ? "0.7" : nil) }
            $0.rewards = zip(ids, ids.dropFirst()).map { exchange("to_" + $1, $0, 1, $1, 1) }
        }
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.steps.count == 6 && $0.factor == "1.05" })
    }

    @Test(
        "T7: a milestone on spend that gives more than was spent, again each year; once in a lifetime is no round",
        arguments: [
            (Window.calendarYear, [Int64(10_00), 20_00, 30_00], Int64(1), 1), (.calendarYear, [40_00, 45_00], 1, 1),
            (.calendarYear, [60_00, 120_00], 1, 0), (.calendarYear, [120_00], 2, 0), (.calendarYear, [120_00], 3, 1), (.lifetime, [10_00], 1, 0),
        ]) func milestone(_ window: Window, _ marks: [Int64], _ each: Int64, _ count: Int)
    {
        let found = pumps {
            $0.assets.append(CheckFixture.asset("coupon", worth: "50"))
            $0.milestones = [
                Milestone(
                    id: "spender", name: CheckFixture.name("Spender"), counter: "spend", window: window, marks: marks,
                    gives: [AssetAmount("coupon", each)], choice: nil, condition: nil)
            ]
        }
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.steps.map(\.kind) == [.milestone, .pay] })
    }

    @Test("Two rewards that turn points round and round gain without any money") func assetCycle() {
        let found = pumps {
            $0.assets.append(CheckFixture.asset("coupon"))
            $0.rewards += [
                exchange("there", "points", 100, "coupon", 1), exchange("back", "coupon", 1, "points", 101),
            ]
        }
        #expect(found.map(\.factor) == ["1.01"])
    }

    @Test("What breaks even is no gain", arguments: [("100", 0), ("100.0001", 1)]) func evenly(
        _ rate: String, _ count: Int
    ) {
        #expect(
            pumps { $0.earning = [CheckFixture.rule("base_points", rates: [rate, rate, rate])] }.count
                == count)
    }

    @Test("Points that are sold for less than they take off a bill (ADV-22)") func purchase() {
        let found = pumps {
            $0.terms = ProgramTerms(purchases: [
                PurchaseTerms(asset: "points", rate: Rate("125")!, atMostPerYear: 10_000)
            ])
        }
        #expect(found.map(\.factor) == ["1.25"])
        #expect(
            found.first?.steps.map(\.kind) == [.purchase, .pay]
                || found.first?.steps.map(\.kind) == [.purchase, .billShare])
    }

    @Test(
        "Lines that apply together are added, stacks are not (domain §5.5)",
        arguments: [
            (Stack.Mode.add, Int128(4_500)), (.best, 3_500), (.exclusive, 1_500), (.multiply, 10_500),
        ]) func stacks(_ mode: Stack.Mode, _ points: Int128) throws
    {
        let program = CheckFixture {
            $0.stacks = [Stack(id: "extra", mode: mode)]
            $0.earning = [
                CheckFixture.rule("base_points", rates: ["5", "5", "5"]),
                CheckFixture.rule(
                    "one", basis: .percent(of: ["base_points"], withoutTier: false), rates: ["2", "2", "2"],
                    stack: "extra"),
                CheckFixture.rule(
                    "two", basis: .percent(of: ["base_points"], withoutTier: false), rates: ["6", "6", "6"],
                    stack: "extra"),
            ]
        }.program
        let yield = SpendYield(try #require(SpendSituations(program).all.first), program: program)
        // 500 points of the base for 100; 1,000 and 3,000 on top.
        #expect(yield.amount(of: "points") == Fraction(points))
    }

    @Test("Promotions of different days, hotels or channels are not added") func apart() {
        let found = pumps { fixture in
            let bonus = EarningBasis.percent(of: ["base_points"], withoutTier: false)
            let conditions: [Condition] = [
                .weekday([1]), .weekday([2]), .number(.nights, Bounds(atMost: 3)),
                .number(.nights, Bounds(atLeast: 4)),
                .text(.channel, [.exactly("web")]), .text(.channel, [.exactly("app")]),
            ]
            fixture.earning = [CheckFixture.rule("base_points", rates: ["23", "23", "23"])]
            fixture.earning += conditions.enumerated().map { index, condition in
                CheckFixture.rule("bonus\(index)", basis: bonus, condition: condition)
            }
            fixture.earning.append(
                CheckFixture.rule(
                    "may", basis: bonus, rates: ["0.3", "0.3", "0.3"],
                    dates: CheckFixture.days("2026-05-01", "2026-05-31")))
            fixture.earning.append(
                CheckFixture.rule(
                    "june", basis: bonus, rates: ["0.3", "0.3", "0.3"],
                    dates: CheckFixture.days("2026-06-01", "2026-06-30")))
        }
        // 23 × (1 + 1 + 1 + 1 + 0.3) = 98.9 points for 1, a hundred of them worth 1.
        #expect(found == [])
    }

    @Test(
        "T7: a gain that a year ends is told with the most that it can be, and does not block; one without end does",
        arguments: [
            // Bought at 125 for 1, worth 0.01 each: a quarter of 80 for 10,000 points.
            ([PurchaseTerms(asset: "points", rate: Rate("125")!, atMostPerYear: 10_000)], "1", "money_pump_limited", "CNY 20.00"),
            ([PurchaseTerms(asset: "points", rate: Rate("99")!, atMostPerYear: 10_000)], "101", "money_pump", ""),
        ] as [([PurchaseTerms], String, String, String)])
    func limited(_ purchases: [PurchaseTerms], _ rate: String, _ key: String, _ gain: String) throws {
        let findings = CheckFixture {
            $0.terms = ProgramTerms(purchases: purchases)
            $0.earning = [CheckFixture.rule("base_points", rates: [rate, rate, rate])]
        }.findings.filter { $0.key.contains("money_pump") }
        #expect(Set(findings.map(\.key)) == ["program_finding." + key])
        #expect(findings.first?.values["gain"] == gain)
    }

    @Test("T7: a tier is told at its own price, with what becomes of it") func price() throws {
        let price = TierPrice(id: "card", asset: nil, amount: 49_00, from: [], isGift: false, validity: nil)
        let found = try #require(
            CheckFixture { top(&$0, nil, [price], gives: 7_600, .calendarYear, [.purchased]) }.findings.first {
                $0.key == "program_finding.money_pump_limited"
            })
        #expect(found.severity == .warning && found.values["first"] == "CNY 49.00" && found.values["last"] == "CNY 76.00")
        #expect(found.values["gain"] == "CNY 27.00")
    }

    @Test("What a member gets once cannot go round") func once() {
        let found = pumps {
            $0.earning.append(
                CheckFixture.rule(
                    "welcome", rates: ["500", "500", "500"],
                    caps: [Cap(period: .member, amount: 5_000, times: nil, rules: ["welcome"])]))
        }
        #expect(found == [])
    }

    /// A tier on top, with a gift of points for who reaches it.
    private func top(
        _ fixture: inout CheckFixture, _ attain: Requirement?, _ prices: [TierPrice] = [], gives: Int64,
        _ period: TierGift.Period, _ ways: [TierGift.Way]
    ) {
        fixture.tiers.append(
            Tier(
                id: "top", name: CheckFixture.name("Top"), attain: attain, prices: prices,
                gifts: [
                    TierGift(
                        id: "welcome", name: CheckFixture.name("Welcome"), gives: [AssetAmount("points", gives)],
                        oncePer: period, reachedBy: ways)
                ]))
        fixture.earning = [CheckFixture.rule("base_points", rates: ["1", "1.2", "1.5", "1.5"])]
    }

    @Test(
        "T7: a tier whose gift is worth more than the tier goes round each year; once in a lifetime it does not",
        arguments: [
            (.calendarYear, 1_100, 1), (.membershipYear, 1_100, 1), (.calendarYear, 1_000, 0), (.lifetime, 1_100, 0),
        ] as [(TierGift.Period, Int64, Int)])
    func boughtTier(_ period: TierGift.Period, _ gives: Int64, _ count: Int) {
        let price = TierPrice(id: "buy", asset: "points", amount: 1_000, from: [], isGift: false, validity: nil)
        let found = pumps { top(&$0, nil, [price], gives: gives, period, [.purchased]) }
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.steps.map(\.kind) == [.tier] && $0.factor == "1.1" && $0.steps[0].place == "tiers.top" })
    }

    @Test(
        "T7: a tier that spend reaches, and whose gift with the points of that spend is worth more",
        arguments: [
            // 1,000 earns 1,500 points of 0.01: with 98,500 more it breaks even, with one more it gains.
            (98_500, .calendarYear, 0), (98_501, .calendarYear, 1), (98_501, .lifetime, 0),
        ] as [(Int64, TierGift.Period, Int)])
    func spentTier(_ gives: Int64, _ period: TierGift.Period, _ count: Int) {
        let spend = Requirement.any([.all([CheckFixture.leaf("stays", 90), CheckFixture.leaf("spend", 1_000_00)]), CheckFixture.leaf("spend", 2_000_00)])
        let found = pumps { top(&$0, spend, gives: gives, period, [.counted]) }
        #expect(found.count == count)
        #expect(found.allSatisfy { $0.steps.first?.kind == .tier })
    }

    @Test("What stays alone reach has no rate to money") func stayedTier() {
        #expect(pumps { top(&$0, CheckFixture.leaf("stays", 50), gives: 9_000_000, .calendarYear, [.counted]) } == [])
    }

    @Test("A gift for a bill of some size is a pump when it is worth more than the bill") func gift() {
        let found = pumps {
            $0.assets.append(CheckFixture.asset("voucher", worth: "60"))
            $0.earning.append(
                CheckFixture.rule(
                    "gift", asset: "voucher", basis: .once,
                    condition: .spend(categories: nil, Bounds(atLeast: 50_00))))
        }
        #expect(found.map(\.factor) == ["1.2"])
    }

    @Test("Points and voucher for the same money gain together") func together() {
        let program = CheckFixture {
            $0.assets.append(CheckFixture.asset("voucher", worth: "1"))
            $0.earning = [
                CheckFixture.rule("base_points", rates: ["60", "60", "60"]),
                CheckFixture.rule("vouchers", asset: "voucher", rates: ["0.6", "0.6", "0.6"]),
            ]
        }.program
        let found = MoneyPump.search(program)
        #expect(found.map(\.factor) == ["1.2"])
        #expect(found.first?.branches.count == 2)
        #expect(
            found.first?.chain(of: program)
                == "CNY 100.00 → 6,000 points → CNY 60.00 + CNY 100.00 → 60 voucher → CNY 60.00")
    }

    @Test("CFL-02: S0's 1,000 points for ¥1 beside 2,000 for a night are told") func spread() throws {
        let program = CheckFixture {
            $0.assets = [CheckFixture.asset("points"), CheckFixture.asset("voucher", worth: "1")]
            $0.rewards = [
                exchange("voucher", "points", 1_000, "voucher", 1),
                CheckFixture.reward("night", price: .fixed(2_000), worth: 400_00),
            ]
        }.program
        let spread = try #require(RewardSpread.search(program).first)
        #expect(spread.best == "rewards.night" && spread.worst == "rewards.voucher" && spread.times == 200)
        #expect(spread.bestWorth == "0.2" && spread.worstWorth == "0.001")
        #expect(ProgramCheck.findings(of: program).map(\.key) == ["program_finding.reward_spread"])
    }

    @Test("CFL-02: a difference of twenty times is not yet told", arguments: [(20, 0), (21, 1)]) func limit(
        _ times: Int64, _ count: Int
    ) {
        let program = CheckFixture {
            $0.rewards.append(CheckFixture.reward("night", price: .fixed(1_000), worth: times * 10_00))
        }.program
        #expect(RewardSpread.search(program).count == count)
    }

    private func exchange(_ id: String, _ from: String, _ price: Int64, _ to: String, _ amount: Int64)
        -> Reward
    {
        CheckFixture.reward(id, asset: from, price: .fixed(price), gives: [AssetAmount(to, amount)])
    }
}
