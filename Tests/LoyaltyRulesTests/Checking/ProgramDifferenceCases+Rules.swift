@testable import LoyaltyRules

/// Tiers and earning rules, each field changed once.
extension ProgramDifferenceCases {
    private static let condition = Condition.weekday([1])
    private static let price = TierPrice(
        id: "buy", asset: "points", amount: 5_000, from: [], isGift: false, validity: nil)

    static let tiers: [ProgramDifferenceCase] = [
        gold("tier_attain_threshold", .worse) {
            $0.attain = .any([CheckFixture.leaf("stays", 6), CheckFixture.leaf("spend", 3_000_00)])
        },
        ProgramDifferenceCase("tier_attain_threshold", "tier_attain_threshold", is: .better) {
            $0.tiers[2] = CheckFixture.tier("gold", stays: 4, spend: 2_000_00)
        },
        gold("tier_attain", .worse) { $0.attain = CheckFixture.leaf("stays", 5) },
        gold("tier_name", .neutral) { $0.name = "Other" },
        gold("tier_retain", .better) { $0.retain = CheckFixture.leaf("stays", 1) },
        gold("tier_lifetime", .better) { $0.lifetime = .years(at: "gold", atLeast: 10) },
        gold("tier_falls", .better) { $0.fall = .never },
        gold("tier_falls", .neutral) { $0.fall = .oneStep },
        gold("tier_validity", .better) { $0.validity = .months(24) },
        gold("tier_price_added", .better) { $0.prices = [price] },
        gold("tier_challenge", .better) {
            $0.challenge = TierChallenge(days: 90, keep: nil, timesPerMember: 1)
        },
        gold("tier_gift_added", .better) {
            $0.gifts = [TierGift(id: "welcome", name: CheckFixture.name("Welcome"), gives: [AssetAmount("points", 500)])]
        },
        gold("tier_price", .worse, from: { $0.prices = [price] }) { $0.prices = [priced(amount: 6_000)] },
        gold("tier_price_from", .neutral, from: { $0.prices = [price] }) { $0.prices = [priced(from: ["silver"])] },
        gold("tier_price_gift", .neutral, from: { $0.prices = [price] }) { $0.prices = [priced(isGift: true)] },
        gold("tier_price_renews", .better, from: { $0.prices = [price] }) { $0.prices = [priced(renews: true)] },
        gold("tier_card", .neutral) { $0.card = CardTerms(reissueFee: 20_00, isTransferable: true, isRefundable: false) },
        gold("tier_price_validity", .neutral, from: { $0.prices = [price] }) { $0.prices = [priced(validity: .months(6))] },
        gold("tier_gift", .better, from: { $0.gifts = [gift(500)] }) { $0.gifts = [gift(600)] },
        gold("tier_retain_threshold", .worse, from: { $0.retain = CheckFixture.leaf("stays", 1) }) {
            $0.retain = CheckFixture.leaf("stays", 2)
        },
        gold("tier_lifetime_threshold", .better, from: { $0.lifetime = .years(at: "gold", atLeast: 10) }) {
            $0.lifetime = .years(at: "gold", atLeast: 5)
        },
        ProgramDifferenceCase("tier_added", is: .neutral) { $0.tiers.append(CheckFixture.tier("jade", stays: 9, spend: 9_000_00)) },
        gold("tier_grant", .better) { $0.grant = TierGrant(atMostMonths: 12) },
        ProgramDifferenceCase("tiers_order", is: .neutral) {
            $0.tiers.swapAt(1, 2)
            $0.earning[0] = CheckFixture.rule("base_points", rates: ["1", "1.5", "1.2"])
            $0.memberPrices = [DifferenceFixture.price(["0.95", "0.85", "0.9"])]
        },
    ]

    private static func priced(
        amount: Int64 = 5_000, from: [String] = [], isGift: Bool = false, validity: Validity? = nil, renews: Bool = false
    ) -> TierPrice {
        TierPrice(
            id: "buy", asset: "points", amount: amount, from: from, isGift: isGift, validity: validity, renews: renews)
    }

    private static func gift(_ points: Int64) -> TierGift {
        TierGift(id: "welcome", name: CheckFixture.name("Welcome"), gives: [AssetAmount("points", points)])
    }

    /// The gold tier in the making.
    private struct Gold {
        var name = "gold"
        var attain: Requirement? = .any([CheckFixture.leaf("stays", 5), CheckFixture.leaf("spend", 3_000_00)])
        var retain: Requirement?
        var fall = TierFall.earned
        var validity = Validity.months(12)
        var lifetime: Requirement?
        var prices: [TierPrice] = []
        var challenge: TierChallenge?
        var grant: TierGrant?
        var gifts: [TierGift] = []
        var card: CardTerms?
    }

    private static func gold(
        _ key: String, _ direction: ProgramChange.Direction,
        from before: @escaping @Sendable (inout Gold) -> Void = { _ in },
        _ change: @escaping @Sendable (inout Gold) -> Void
    ) -> ProgramDifferenceCase {
        ProgramDifferenceCase(key, is: direction, from: { put(before, in: &$0) }) { put(change, in: &$0) }
    }

    private static func put(_ change: @Sendable (inout Gold) -> Void, in fixture: inout CheckFixture) {
            var gold = Gold()
            change(&gold)
            fixture.tiers[2] = Tier(
                id: "gold", name: CheckFixture.name(gold.name), attain: gold.attain, retain: gold.retain,
                fall: gold.fall,
                validity: gold.validity, lifetime: gold.lifetime, prices: gold.prices,
                challenge: gold.challenge,
                grant: gold.grant, gifts: gold.gifts, card: gold.card)
    }

    static let rules: [ProgramDifferenceCase] = [
        ProgramDifferenceCase("rule_added", is: .better) { $0.earning.append(CheckFixture.rule("more")) },
        ProgramDifferenceCase("earning_order", is: .neutral) { $0.earning.swapAt(0, 1) },
        ProgramDifferenceCase("rule_categories_removed", is: .worse) {
            $0.earning[0] = CheckFixture.rule(
                "base_points", basis: .spend(categories: ["room"], includes: []), rates: ["1", "1.2", "1.5"])
        },
        ProgramDifferenceCase("rule_includes", is: .better) {
            $0.earning[0] = CheckFixture.rule(
                "base_points", basis: .spend(categories: ["room", "fnb"], includes: [.tax]),
                rates: ["1", "1.2", "1.5"])
        },
        ProgramDifferenceCase("rule_rate", "rule_rate", is: .better) {
            $0.earning[0] = CheckFixture.rule("base_points", rates: ["1", "1.3", "1.6"])
        },
        bonus("rule_name", .neutral) { $0.name = CheckFixture.name("Other") },
        bonus("rule_asset", .neutral) { $0.asset = "coupon" },
        bonus("rule_kinds", .better) { $0.kinds = [.stay, .bill] },
        bonus("rule_basis", .neutral) { $0.basis = .rooms },
        bonus("rule_per", .worse) { $0.per = 2 },
        bonus("rule_factors", .neutral) {
            $0.factors = [Factor(by: .brand, values: [], otherwise: Rate("2")!, dates: .always)]
        },
        bonus("rule_rounding", .better) { $0.rounding = .ceiling },
        bonus("rule_remainder", .better) { $0.remainder = .keep },
        bonus("rule_condition", .worse) { $0.condition = condition },
        bonus("rule_dates", .worse) { $0.dates = CheckFixture.days("2026-01-01", nil) },
        bonus("rule_dated_by", .neutral) { $0.datedBy = .posting },
        bonus("rule_prorated", .neutral) { $0.prorated = true },
        bonus("rule_rooms", .worse) { $0.rooms = 3 },
        bonus("rule_nights_on", .worse) { $0.nightsOn = [5, 6] },
        bonus("rule_nights", .worse) { $0.nightsAtMost = 30 },
        bonus("rule_caps", .worse) {
            $0.caps = [Cap(period: .day, amount: 100, times: nil, rules: ["bonus"])]
        },
        bonus("rule_stack", .neutral) { $0.stack = "extra" },
        bonus("rule_announcement", .neutral) { $0.announcement = CheckFixture.name("Told") },
        bonus("rule_expiry", .neutral) { $0.expiry = ExpiryTerms(after: .months(3)) },
        bonus("rule_choice", .neutral) {
            $0.choice = ChoiceTerms(options: [], pick: 1, withinDays: nil, otherwise: [])
        },
    ]

    /// The second rule in the making.
    private struct Bonus {
        var name: LocalName?
        var asset = "points"
        var kinds = [FolioKind.stay]
        var basis = EarningBasis.nights
        var per: Int64 = 1
        var factors: [Factor] = []
        var rounding = Rounding.floor
        var remainder = Remainder.drop
        var condition: Condition?
        var dates = DayRange.always
        var datedBy = DatedBy.stay
        var prorated = false
        var rooms: Int?
        var nightsOn: Set<Int>?
        var nightsAtMost: Int?
        var caps: [Cap] = []
        var stack: String?
        var announcement: LocalName?
        var expiry: ExpiryTerms?
        var choice: ChoiceTerms?
    }

    private static func bonus(
        _ key: String, _ direction: ProgramChange.Direction,
        _ change: @escaping @Sendable (inout Bonus) -> Void
    ) -> ProgramDifferenceCase {
        ProgramDifferenceCase(key, is: direction) {
            var rule = Bonus()
            change(&rule)
            $0.earning[1] = EarningRule(
                id: "bonus", name: rule.name, asset: rule.asset, kinds: rule.kinds, basis: rule.basis,
                per: rule.per,
                rates: [Rate("10")!, Rate("10")!, Rate("10")!], factors: rule.factors,
                rounding: rule.rounding,
                remainder: rule.remainder, condition: rule.condition, dates: rule.dates,
                datedBy: rule.datedBy,
                prorated: rule.prorated, roomsAtMost: rule.rooms,
                nightsOn: rule.nightsOn, nightsAtMost: rule.nightsAtMost, caps: rule.caps, stack: rule.stack,
                announcement: rule.announcement, expiry: rule.expiry, choice: rule.choice)
        }
    }
}
