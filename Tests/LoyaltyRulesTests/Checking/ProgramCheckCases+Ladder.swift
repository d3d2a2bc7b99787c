@testable import LoyaltyRules

/// Ladders that do not rise, and dates that do not meet.
extension ProgramCheckCases {
    static let ladder: [ProgramCheckCase] = [
        ProgramCheckCase("tier_not_harder", .problem, at: "tiers.gold") {
            $0.tiers[2] = CheckFixture.tier("gold", stays: 2, spend: 900_00)
        },
        ProgramCheckCase("tier_not_harder", .problem, at: "tiers.gold") {
            $0.tiers[2] = CheckFixture.tier("gold", stays: 2, spend: 1_000_00)
        },
        ProgramCheckCase("threshold_not_higher", .warning, at: "tiers.gold") {
            $0.tiers[2] = CheckFixture.tier("gold", stays: 2, spend: 3_000_00)
        },
        ProgramCheckCase("retain_harder", .warning, at: "tiers.gold") {
            $0.tiers[2] = CheckFixture.tier(
                "gold", stays: 5, spend: 3_000_00, retain: CheckFixture.leaf("stays", 6))
        },
        ProgramCheckCase("retain_part_of_year", .warning, at: "tiers.gold") {
            $0.tiers[2] = Tier(
                id: "gold", name: CheckFixture.name("Gold"), attain: CheckFixture.leaf("stays", 50),
                retain: .counter("stays", .calendarYear, Bounds(atLeast: 5)), validity: .endOfMonth(2, yearsLater: 2))
        },
        ProgramCheckCase("tier_out_of_reach", .warning, at: "tiers.vip") {
            $0.tiers.append(Tier(id: "vip", name: CheckFixture.name("VIP")))
        },
        ProgramCheckCase("gift_out_of_reach", .warning, at: "tiers.vip") {
            $0.tiers.append(
                Tier(
                    id: "vip", name: CheckFixture.name("VIP"), attain: CheckFixture.leaf("stays", 50),
                    gifts: [
                        TierGift(
                            id: "welcome", name: CheckFixture.name("Welcome"), gives: [AssetAmount("points", 5)],
                            reachedBy: [.counted, .purchased])
                    ]))
        },
        ProgramCheckCase("falls_not_down", .problem, at: "tiers.silver") {
            $0.tiers[1] = CheckFixture.tier("silver", stays: 2, spend: 1_000_00, fall: .to("gold"))
        },
        ProgramCheckCase("lower_tier_dearer", .warning, at: "tiers.silver") {
            $0.tiers[1] = CheckFixture.tier("silver", stays: 2, spend: 1_000_00, prices: [price("a", 200)])
            $0.tiers[2] = CheckFixture.tier("gold", stays: 5, spend: 3_000_00, prices: [price("b", 100)])
        },
        ProgramCheckCase("price_from_above", .problem, at: "tiers.silver") {
            $0.tiers[1] = CheckFixture.tier(
                "silver", stays: 2, spend: 1_000_00, prices: [price("a", 200, from: ["gold"])])
        },
        ProgramCheckCase("rate_falls", .warning, at: "earning.base_points") {
            $0.earning = [CheckFixture.rule("base_points", rates: ["1", "1.5", "1.2"])]
        },
        ProgramCheckCase("share_rises", .warning, at: "member_prices.rooms") {
            $0.memberPrices = [
                MemberPrice(
                    id: "rooms", name: CheckFixture.name("Rooms"), categories: ["room"],
                    shares: ["0.9", "0.8", "0.85"].map { Rate($0)! }, condition: nil)
            ]
        },
    ]

    private static func price(_ id: String, _ amount: Int64, from: [String] = []) -> TierPrice {
        TierPrice(id: id, asset: "points", amount: amount, from: from, isGift: false, validity: nil)
    }

    private static func dated(_ from: String, _ until: String, _ next: String, _ end: String)
        -> @Sendable (inout CheckFixture) -> Void
    {
        {
            $0.earning = [
                CheckFixture.rule("spring", dates: CheckFixture.days(from, until)),
                CheckFixture.rule("summer", dates: CheckFixture.days(next, end)),
            ]
        }
    }

    private static func charted(_ seasons: [Season]) -> @Sendable (inout CheckFixture) -> Void {
        {
            $0.seasons = seasons
            $0.properties = [
                Property(
                    id: "lake", name: CheckFixture.name("Lake"), timeZone: "Asia/Shanghai",
                    awardCategory: "one"),
                Property(
                    id: "sea", name: CheckFixture.name("Sea"), timeZone: "Asia/Shanghai", awardCategory: "two"
                ),
            ]
            $0.rewards.append(
                CheckFixture.reward(
                    "night",
                    price: .chart(
                        seasons.map { Price.ChartCell(category: "one", season: $0.id, points: 5_000) })))
        }
    }

    static let dates: [ProgramCheckCase] = [
        ProgramCheckCase(
            "dates_gap", .warning, at: "earning.summer",
            dated("2026-01-01", "2026-03-31", "2026-04-02", "2026-06-30")),
        ProgramCheckCase(
            "dates_overlap", .warning, at: "earning.summer",
            dated("2026-01-01", "2026-03-31", "2026-03-31", "2026-06-30")),
        ProgramCheckCase("announcement_missing", .warning, at: "earning.double") {
            $0.earning.append(
                CheckFixture.rule(
                    "double", basis: .percent(of: ["base_points"], withoutTier: false),
                    dates: CheckFixture.days("2026-02-01", "2026-02-07")))
        },
        ProgramCheckCase(
            "season_gap", .warning, at: "seasons.low",
            charted([
                Season(id: "low", ranges: [CheckFixture.days("2026-01-01", "2026-06-30")]),
                Season(id: "high", ranges: [CheckFixture.days("2026-07-02", "2026-12-31")]),
            ])),
        ProgramCheckCase(
            "season_overlap", .warning, at: "seasons.high",
            charted([
                Season(id: "low", ranges: [CheckFixture.days("2026-01-01", "2026-07-01")]),
                Season(id: "high", ranges: [CheckFixture.days("2026-07-01", "2026-12-31")]),
            ])),
        ProgramCheckCase(
            "chart_row_missing", .problem, at: "rewards.night",
            charted([
                Season(id: "low", ranges: [CheckFixture.days("2026-01-01", "2026-12-31")])
            ])),
        ProgramCheckCase("reminder_before_points", .problem, at: "assets.points") {
            $0.assets = [
                CheckFixture.asset("points", expiry: ExpiryTerms(after: .months(12), remind: .months(13)))
            ]
        },
        ProgramCheckCase("reminder_before_points", .problem, at: "earning.base_points") {
            $0.assets = [
                CheckFixture.asset("points", expiry: ExpiryTerms(after: .months(12), remind: .months(1)))
            ]
            $0.earning = [CheckFixture.rule("base_points", expiry: ExpiryTerms(after: .days(7)))]
        },
        ProgramCheckCase("available_after_end", .problem, at: "assets.points") {
            $0.assets = [
                Asset(
                    id: "points", name: CheckFixture.name("points"), expiry: ExpiryTerms(after: .days(6)),
                    available: AvailabilityTerms(days: 7))
            ]
        },
        ProgramCheckCase("notice_after_reminder", .warning, at: "assets.points") {
            $0.assets = [
                CheckFixture.asset(
                    "points", expiry: ExpiryTerms(after: .months(12), remind: .days(13), onlyAfterNotice: NoticeFirst(days: 14)))
            ]
        },
        ProgramCheckCase("extension_and_inactivity", .warning, at: "assets.points") {
            $0.assets = [
                CheckFixture.asset(
                    "points", expiry: ExpiryTerms(after: .months(36), extendedBy: [.stay], inactiveMonths: 12)
                )
            ]
        },
    ]
}
