import Testing

@testable import LoyaltyRules

@Suite("What a stay or bill earns")
struct EarningTests {
    @Test(
        "PTS-04 T-S0-1 the tier's rate, rounded down",
        arguments: [
            ("base", 1_288, 128_880, 2), ("silver", 1_546, 154_656, 2), ("gold", 1_933, 19_332, 1),
            ("platinum", 2_577, 25_776, 1),
        ] as [(String, Int64, Int64, Int)])
    func tiers(_ tier: String, _ points: Int64, _ exact: Int64, _ decimals: Int) throws {
        let folio = try RulesFixture.bill("2026-05-01", [FolioLine(category: "fnb", net: 128_880)])
        let earning = try Earning.earn(folio, tier: tier, program: RulesFixture.program())
        #expect(earning.amount("base_points") == points)
        let shown = try #require(earning.explanation.first?.values["exact"])
        guard case .exact(let value, let places) = shown else {
            Issue.record("no exact result")
            return
        }
        #expect(Formats.amount(value, decimals: places) == Formats.amount(exact, decimals: decimals).trimmed)
    }

    @Test("PTS-02 T-S0-3 tax and service do not earn, and the receipt says so") func taxAndService() throws {
        let folio = try RulesFixture.stay(
            "2026-04-30", "2026-05-01",
            [FolioLine(category: "room", net: 100_000, tax: 6_000, service: 10_000)])
        let earning = try Earning.earn(folio, tier: "base", program: RulesFixture.program())
        #expect(earning.amount("base_points") == 1_000)
        #expect(earning.amount("spend") == 100_000)
        #expect(
            earning.keys == [
                "earn.rate", "earn.tax_and_service", "count.noted", "count.added", "count.added",
            ])
    }

    @Test("PTS-05 T-S0-3 an excluded category earns nothing, and the receipt says so") func excluded() throws
    {
        let folio = try RulesFixture.bill("2026-05-01", [FolioLine(category: "spa", net: 50_000)])
        let earning = try Earning.earn(folio, tier: "platinum", program: RulesFixture.program())
        #expect(earning.lines.isEmpty)
        #expect(earning.keys == ["earn.category_excluded"])
    }

    @Test("CFL-01 rounding is done once for a rule, on the sum of its categories") func onceForTheRule()
        throws
    {
        let lines = [
            FolioLine(category: "room", net: 50_060), FolioLine(category: "fnb", net: 10_030),
            FolioLine(category: "fnb", net: 30),
        ]
        let folio = try RulesFixture.stay("2026-05-01", "2026-05-02", lines)
        let earning = try Earning.earn(folio, tier: "base", program: RulesFixture.program())
        #expect(earning.amount("base_points") == 601)
    }

    @Test(
        "CFL-01 the sentence names the rounding, and none when nothing was rounded",
        arguments: [
            (Rounding.floor, 150, 1, "earn.rate.floor"), (.ceiling, 150, 2, "earn.rate.ceiling"),
            (.halfUp, 150, 2, "earn.rate.half_up"), (.halfEven, 250, 2, "earn.rate.half_even"),
            (.floor, 200, 2, "earn.rate"), (.floor, 99, 0, "earn.rate.floor"), (.floor, 0, 0, "earn.rate"),
        ] as [(Rounding, Int64, Int64, String)])
    func roundingNamed(_ rounding: Rounding, _ net: Int64, _ points: Int64, _ key: String) throws {
        let folio = try RulesFixture.bill("2026-05-01", [FolioLine(category: "fnb", net: net)])
        let earning = try Earning.earn(folio, tier: "base", program: RulesFixture.program(rounding: rounding))
        #expect(earning.amount("base_points") == points)
        #expect(earning.keys.first == key)
    }

    @Test("points may have decimals") func pointsWithDecimals() throws {
        let folio = try RulesFixture.bill("2026-05-01", [FolioLine(category: "fnb", net: 128_880)])
        let earning = try Earning.earn(folio, tier: "silver", program: RulesFixture.program(decimals: 1))
        #expect(earning.amount("base_points") == 15_465)
    }

    @Test("money without decimals earns by the unit, not by the hundredth") func yen() throws {
        let folio = try RulesFixture.bill(
            "2026-05-01", [FolioLine(category: "fnb", net: 1_289)], currency: "JPY")
        let earning = try Earning.earn(folio, tier: "silver", program: RulesFixture.program(currency: "JPY"))
        #expect(earning.amount("base_points") == 1_546)
    }

    @Test("counters: nights and stays of a stay, spend of what the counter names") func counters() throws {
        let lines = [FolioLine(category: "room", net: 80_000), FolioLine(category: "spa", net: 30_000)]
        let program = try RulesFixture.program()
        let stay = try Earning.earn(
            RulesFixture.stay("2026-05-01", "2026-05-04", lines), tier: "base", program: program)
        #expect(["nights", "stays", "spend"].map(stay.amount) == [3, 1, 80_000])
        let bill = try Earning.earn(RulesFixture.bill("2026-05-01", lines), tier: "base", program: program)
        #expect(["nights", "stays", "spend"].map(bill.amount) == [0, 0, 80_000])
        let dayUse = try Earning.earn(
            RulesFixture.stay("2026-05-01", "2026-05-01", []), tier: "base", program: program)
        #expect(dayUse.lines == [EarningLine(rule: "stays", asset: "stays", amount: 1)])
    }

    @Test("PTS-03 T-S0-3 a foreign bill is converted line by line at the rate of its day") func foreign()
        throws
    {
        let day = try RulesFixture.day("2026-05-01")
        let rate = DayRate(
            currency: try RulesFixture.currency("USD"), day: day, rate: try #require(Rate("7.20")))
        let folio = try RulesFixture.bill(
            "2026-05-01", [FolioLine(category: "fnb", net: 6_000), FolioLine(category: "room", net: 4_000)],
            currency: "USD")
        let earning = try Earning.earn(folio, tier: "silver", program: RulesFixture.program(), dayRate: rate)
        #expect(earning.amount("base_points") == 864)
        #expect(earning.amount("spend") == 72_000)
        #expect(earning.keys.first == "earn.converted")
    }

    @Test("PTS-03 without a rate of its currency a foreign bill is refused", arguments: [nil, "EUR"])
    func withoutRate(_ code: String?) throws {
        let day = try RulesFixture.day("2026-05-01")
        let rate = try code.map { DayRate(currency: try RulesFixture.currency($0), day: day, rate: .one) }
        let folio = try RulesFixture.bill("2026-05-01", [FolioLine(category: "fnb", net: 1)], currency: "USD")
        #expect(throws: FolioRefusal.dayRateUnknown) {
            try Earning.earn(folio, tier: "base", program: RulesFixture.program(), dayRate: rate)
        }
    }

    @Test("the largest amounts do not overflow: they earn, or are refused") func largest() throws {
        let folio = try RulesFixture.bill(
            "2026-05-01", [FolioLine(category: "fnb", net: Decimals.largestAmount)])
        let earning = try Earning.earn(folio, tier: "platinum", program: RulesFixture.program())
        #expect(earning.amount("base_points") == 20_000_000_000)
        let rate = DayRate(
            currency: try RulesFixture.currency("USD"), day: folio.occurredOn,
            rate: try #require(Rate("1000000")))
        let foreign = try RulesFixture.bill("2026-05-01", folio.lines, currency: "USD")
        #expect(throws: FolioRefusal.amountTooLarge) {
            try Earning.earn(foreign, tier: "base", program: RulesFixture.program(), dayRate: rate)
        }
    }

    @Test("the same folio gives the same answer however its charges are ordered") func order() throws {
        var random = SeededGenerator()
        let program = try RulesFixture.program()
        for _ in 0..<200 {
            let lines = (0..<random.pick(1...8)).map { _ in
                FolioLine(
                    category: ["room", "fnb", "spa"][random.pick(0...2)], net: Int64(random.pick(0...99_999)))
            }
            let one = try Earning.earn(
                RulesFixture.bill("2026-05-01", lines), tier: "gold", program: program)
            let other = try Earning.earn(
                RulesFixture.bill("2026-05-01", lines.shuffled(using: &random)), tier: "gold",
                program: program)
            #expect(one.lines == other.lines, "seed \(random.seed)")
        }
    }
}

extension String {
    /// A decimal without superfluous zeros.
    fileprivate var trimmed: String {
        var text = self
        while text.contains("."), text.hasSuffix("0") || text.hasSuffix(".") { text.removeLast() }
        return text
    }
}
