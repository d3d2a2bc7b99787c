@testable import LoyaltyRules

/// Slips that make a sound-looking program: a percent sign that is missing, a currency of one's own, a year of the past.
extension ProgramCheckCases {
    private static func percent(_ id: String, _ rate: String) -> EarningRule {
        CheckFixture.rule(id, basis: .percent(of: ["base_points"], withoutTier: false), rates: [rate, rate, rate])
    }

    private static func nights(
        _ fixture: inout CheckFixture, kinds: [FolioKind] = [.stay], rollover: Rollover? = nil, window: Window, marks: [Int64] = []
    ) {
        fixture.counters.append(
            Counter(id: "nights", name: CheckFixture.name("Nights"), measure: .nights, kinds: kinds, rollover: rollover))
        fixture.tiers.append(
            Tier(
                id: "top", name: CheckFixture.name("Top"), attain: .counter("nights", window, Bounds(atLeast: 40)),
                validity: .months(12)))
        fixture.earning = [CheckFixture.rule("base_points", rates: ["1", "1.2", "1.5", "1.6"])]
        guard !marks.isEmpty else { return }
        fixture.milestones = [
            Milestone(
                id: "many", name: CheckFixture.name("Many"), counter: "nights", window: window, marks: marks,
                gives: [AssetAmount("points", 1)], choice: nil, condition: nil)
        ]
    }

    private static func chart(_ rows: [(String, String, Int64)]) -> Reward {
        CheckFixture.reward("night", price: .chart(rows.map { Price.ChartCell(category: $0, season: $1, points: $2) }))
    }

    private static func year(_ fixture: inout CheckFixture) {
        fixture.properties = [
            Property(id: "lake", name: CheckFixture.name("Lake"), timeZone: "Asia/Shanghai", outlets: [Outlet(id: "restaurant", name: CheckFixture.name("Restaurant"), category: "fnb")], awardCategory: "c1")
        ]
        fixture.seasons = [
            Season(id: "peak", ranges: [CheckFixture.days("2026-01-01", "2026-06-30")]),
            Season(id: "standard", ranges: [CheckFixture.days("2026-07-01", "2026-12-31")]),
        ]
    }

    static let slips: [ProgramCheckCase] = [
        ProgramCheckCase("share_above_whole", .problem, at: "member_prices.room") {
            $0.memberPrices = [
                MemberPrice(id: "room", name: $0.name, categories: ["room"], shares: [.one, Rate("0.95")!, Rate("88")!], condition: nil)
            ]
        },
        ProgramCheckCase("share_above_whole", .problem, at: "rewards.mug") {
            $0.rewards.append(CheckFixture.reward("mug", price: .fixed(1_000), shares: [.one, .one, Rate("1.000001")!]))
        },
        ProgramCheckCase("percent_missing", .warning, at: "earning.bonus") { $0.earning.append(percent("bonus", "10")) },
        ProgramCheckCase("percent_missing", .warning, at: "earning.bonus") { $0.earning.append(percent("bonus", "5")) },
        ProgramCheckCase("currency_unknown", .problem, at: "currency") { $0.currency = Currency("RMB")! },
        ProgramCheckCase("same_name", .warning, at: "tiers.gold") {
            $0.tiers[2] = Tier(id: "gold", name: $0.tiers[1].name, attain: $0.tiers[2].attain, validity: .months(12))
        },
        ProgramCheckCase("same_name", .warning, at: "assets.coupon") {
            $0.assets.append(Asset(id: "coupon", name: CheckFixture.name("points")))
        },
        ProgramCheckCase("valid_missing", .warning, at: "tiers.silver") {
            for rank in 1...2 { $0.tiers[rank] = Tier(id: $0.tiers[rank].id, name: $0.tiers[rank].name, attain: $0.tiers[rank].attain) }
            for tier in $0.tiers { $0.marks["tiers." + tier.id] = DocumentMark(line: 3, column: 5) }
        },
        ProgramCheckCase("rollover_without_year", .problem, at: "counters.nights") {
            nights(&$0, rollover: Rollover(fromTier: "gold"), window: .months(12))
        },
        ProgramCheckCase("kinds_add_nothing", .warning, at: "counters.nights") {
            nights(&$0, kinds: [.stay, .event], window: .calendarYear)
        },
        ProgramCheckCase("milestone_out_of_reach", .warning, at: "milestones.many") {
            nights(&$0, window: .calendarYear, marks: [100, 367])
        },
        ProgramCheckCase("milestone_out_of_reach", .warning, at: "milestones.many") {
            nights(&$0, window: .dates(CheckFixture.days("2026-05-01", "2026-05-10")), marks: [11])
        },
        ProgramCheckCase("lifetime_easier", .warning, at: "tiers.gold") {
            $0.tiers[2] = Tier(
                id: "gold", name: $0.tiers[2].name, attain: .all([CheckFixture.leaf("stays", 5)]), validity: .months(12),
                lifetime: .counter("stays", .lifetime, Bounds(atLeast: 5)))
        },
        ProgramCheckCase("cap_below_gift", .warning, at: "earning.welcome") {
            $0.earning.append(
                CheckFixture.rule(
                    "welcome", basis: .once, rates: ["500", "500", "600"],
                    caps: [Cap(period: .calendarYear, amount: 499, times: nil, rules: ["welcome"])]))
        },
        ProgramCheckCase("chart_row_unused", .warning, at: "rewards.night") {
            year(&$0)
            $0.rewards.append(chart([("c1", "peak", 20), ("c1", "standard", 10), ("c9", "", 40)]))
        },
        ProgramCheckCase("season_price_falls", .warning, at: "rewards.night") {
            year(&$0)
            $0.rewards.append(chart([("c1", "peak", 9), ("c1", "standard", 10)]))
        },
        ProgramCheckCase("event_without_of", .problem, at: "earning.more") {
            $0.events = [EventKind(id: "review", name: CheckFixture.name("Review"), occurs: nil)]
            conditioned(.text(.event, [.exactly("review")]))(&$0)
        },
        ProgramCheckCase("word_joined", .warning, at: "earning.more", conditioned(.text(.tag, [.exactly("vip，local")]))),
        ProgramCheckCase("money_pump", .problem, at: "earning.base_points") {
            $0.earning = [CheckFixture.rule("base_points", rates: ["101", "101", "101"])]
        },
        ProgramCheckCase("money_pump_limited", .warning, at: "assets.points") {
            $0.terms = ProgramTerms(purchases: [PurchaseTerms(asset: "points", rate: Rate("125")!, atMostPerYear: 10_000)])
        },
        ProgramCheckCase("money_pump_limited", .warning, at: "earning.base_points") {
            $0.earning = [
                CheckFixture.rule(
                    "base_points", rates: ["101", "101", "101"],
                    caps: [Cap(period: .calendarMonth, amount: 1_000, times: nil, rules: ["base_points"])])
            ]
        },
    ]
}
