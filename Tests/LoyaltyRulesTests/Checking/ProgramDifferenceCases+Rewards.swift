@testable import LoyaltyRules

/// Milestones, rewards, member prices and terms, each field changed once.
extension ProgramDifferenceCases {
    private static let condition = Condition.weekday([1])

    static let milestones: [ProgramDifferenceCase] = [
        milestone("milestone_name", .neutral, DifferenceFixture.milestone(name: "Other")),
        milestone("milestone_counter", .neutral, DifferenceFixture.milestone(counter: "spend")),
        milestone("milestone_window", .neutral, DifferenceFixture.milestone(window: .lifetime)),
        milestone("milestone_marks", .better, DifferenceFixture.milestone(marks: [8, 20])),
        milestone("milestone_marks", .worse, DifferenceFixture.milestone(marks: [10])),
        milestone("milestone_ways", .better, DifferenceFixture.milestone(others: [.init(counter: "spend", marks: [500_00, 900_00])])),
        milestone("milestone_gives", .better, DifferenceFixture.milestone(gives: [AssetAmount("coupon", 2)])),
        milestone(
            "milestone_choice", .neutral,
            DifferenceFixture.milestone(choice: ChoiceTerms(options: [], pick: 1, withinDays: 90, otherwise: []))),
        milestone("milestone_condition", .worse, DifferenceFixture.milestone(condition: condition)),
        milestone("milestone_registration", .worse, DifferenceFixture.milestone(registration: "review")),
        ProgramDifferenceCase("milestone_removed", is: .worse) { $0.milestones = [] },
    ]

    private static func milestone(
        _ key: String, _ direction: ProgramChange.Direction, _ milestone: Milestone
    ) -> ProgramDifferenceCase {
        ProgramDifferenceCase(key, is: direction) { $0.milestones = [milestone] }
    }

    static let rewards: [ProgramDifferenceCase] = [
        night(
            "reward_name", .neutral,
            Reward(
                id: "night", name: CheckFixture.name("Other"), asset: "points", price: .fixed(10_000),
                shareByTier: [.one, .one, .one], condition: nil, freeNights: nil, worth: 400_00, cost: 100_00, gives: [],
                redeemedBy: [.staff])),
        night(
            "reward_price", .worse,
            CheckFixture.reward("night", price: .fixed(12_000), worth: 400_00, cost: 100_00)),
        night(
            "reward_asset", .neutral,
            CheckFixture.reward("night", asset: "coupon", price: .fixed(10_000), worth: 400_00, cost: 100_00)),
        night(
            "reward_share", .better,
            CheckFixture.reward(
                "night", price: .fixed(10_000), shares: [.one, .one, Rate("0.8")!], worth: 400_00,
                cost: 100_00)),
        night(
            "reward_condition", .worse,
            CheckFixture.reward(
                "night", price: .fixed(10_000), condition: condition, worth: 400_00, cost: 100_00)),
        night(
            "reward_free_nights", .better,
            CheckFixture.reward(
                "night", price: .fixed(10_000), freeNights: FreeNights(every: 5, atMost: 4), worth: 400_00,
                cost: 100_00)),
        night(
            "reward_cover", .neutral,
            CheckFixture.reward(
                "night", price: .fixed(10_000), worth: 400_00, cost: 100_00,
                cover: RewardCover(reward: "off", upTo: 100, topUp: 0, awardCategories: []))),
        night(
            "reward_for_nights", .better,
            CheckFixture.reward("night", price: .fixed(10_000), worth: 400_00, cost: 100_00, nightsEach: 5)),
        night(
            "reward_worth", .neutral,
            CheckFixture.reward("night", price: .fixed(10_000), worth: 500_00, cost: 100_00)),
        night(
            "reward_cost", .neutral,
            CheckFixture.reward("night", price: .fixed(10_000), worth: 400_00, cost: 90_00)),
        night(
            "reward_redeemed_by", .better,
            CheckFixture.reward(
                "night", price: .fixed(10_000), worth: 400_00, cost: 100_00, redeemedBy: [.staff, .member])),
        night(
            "reward_partner", .neutral,
            CheckFixture.reward("night", price: .fixed(10_000), worth: 400_00, cost: 100_00, partner: "air")),
        night(
            "reward_gives", .better,
            CheckFixture.reward(
                "night", price: .fixed(10_000), worth: 400_00, cost: 100_00, gives: [AssetAmount("coupon", 1)]
            )),
        ProgramDifferenceCase(
            "reward_nights_priced", is: .neutral, from: { $0.rewards[1] = chart(.first) }, { $0.rewards[1] = chart(.each) }),
        ProgramDifferenceCase("reward_removed", is: .worse) { $0.rewards.removeLast() },
        ProgramDifferenceCase("reward_price", is: .better) {
            $0.rewards[0] = CheckFixture.reward(
                "off", price: .billShare(points: 90, money: 1_00, atMost: Rate("0.3")!, step: 100))
        },
        ProgramDifferenceCase("member_price_removed", is: .worse) { $0.memberPrices = [] },
        ProgramDifferenceCase("member_price_name", is: .neutral) { $0.memberPrices = [DifferenceFixture.price(name: "Other")] },
        ProgramDifferenceCase("member_price_share", is: .better) {
            $0.memberPrices = [DifferenceFixture.price(["0.95", "0.9", "0.8"])]
        },
        ProgramDifferenceCase("member_price_categories_added", is: .better) {
            $0.memberPrices = [DifferenceFixture.price(categories: ["room", "fnb"])]
        },
        ProgramDifferenceCase("member_price_condition", is: .worse) {
            $0.memberPrices = [DifferenceFixture.price(condition: condition)]
        },
    ]

    private static func chart(_ priced: NightsPriced) -> Reward {
        let cells = [("low", 10_000), ("low", 12_000)].enumerated().map { place, cell in
            Price.ChartCell(category: "c\(place + 1)", season: cell.0, points: Int64(cell.1))
        }
        return CheckFixture.reward("night", price: .chart(cells), worth: 400_00, cost: 100_00, nightsPriced: priced)
    }

    private static func night(
        _ key: String, _ direction: ProgramChange.Direction, _ reward: Reward
    ) -> ProgramDifferenceCase {
        ProgramDifferenceCase(key, is: direction) { $0.rewards[1] = reward }
    }

    static let benefits: [ProgramDifferenceCase] = [
        ProgramDifferenceCase("benefit_removed", is: .worse) { $0.benefits = [] },
        benefit("benefit_name", .neutral, DifferenceFixture.benefit(name: "Later")),
        benefit("benefit_values", .better, DifferenceFixture.benefit(.until(1_000))),
        benefit(
            "benefit_exceptions", .neutral,
            DifferenceFixture.benefit(exceptions: [.init(place: .text(.property, [.exactly("lake")]), values: ["gold": nil])])),
    ]

    private static func benefit(
        _ key: String, _ direction: ProgramChange.Direction, _ benefit: Benefit
    ) -> ProgramDifferenceCase {
        ProgramDifferenceCase(key, is: direction) { $0.benefits = [benefit] }
    }

    static let terms: [ProgramDifferenceCase] = [
        terms("adjustment_limit", .neutral, DifferenceFixture.terms(limits: ["clerk": 600])),
        terms(
            "adjustment_budgets", .neutral,
            DifferenceFixture.terms(
                budgets: [CreditBudget(per: .agent, every: .day, asset: "points", role: .clerk, atMost: 5)])),
        terms("membership_term", .better, DifferenceFixture.terms(hasMembership: false)),
        ProgramDifferenceCase("transfer_removed", "purchase_removed", "conversion_removed", "pool_open", is: .worse) {
            let own = DifferenceFixture.terms()
            $0.terms = ProgramTerms(
                adjustments: own.adjustments, membership: own.membership, settlement: own.settlement, holds: own.holds,
                notice: own.notice, backToBack: own.backToBack)
        },
        ProgramDifferenceCase("settlement_removed", is: .neutral) {
            let own = DifferenceFixture.terms()
            $0.terms = ProgramTerms(
                adjustments: own.adjustments, membership: own.membership, transfers: own.transfers, purchases: own.purchases,
                conversions: own.conversions, pool: own.pool, holds: own.holds, notice: own.notice, backToBack: own.backToBack)
        },
        terms("membership_months", .better, DifferenceFixture.terms(months: 24)),
        terms("membership_renewal", .worse, DifferenceFixture.terms(renewal: CheckFixture.leaf("stays", 2))),
        terms("membership_forfeits", .worse, DifferenceFixture.terms(forfeits: true)),
        terms("transfer_most", .better, DifferenceFixture.terms(perYear: 2_000)),
        terms("transfer_least", .worse, DifferenceFixture.terms(least: 200)),
        terms("transfer_fee", .worse, DifferenceFixture.terms(fee: .amount(5))),
        terms("purchase_least", .worse, DifferenceFixture.terms(soldLeast: 500)),
        terms("purchase_step", .worse, DifferenceFixture.terms(step: 100)),
        terms("conversion_rate", .better, DifferenceFixture.terms(changed: DifferenceFixture.conversion(rate: "0.6"))),
        terms("conversion_most", .worse, DifferenceFixture.terms(changed: DifferenceFixture.conversion(most: 900))),
        terms("conversion_least", .worse, DifferenceFixture.terms(changed: DifferenceFixture.conversion(least: 20))),
        terms("conversion_step", .worse, DifferenceFixture.terms(changed: DifferenceFixture.conversion(step: 5))),
        terms("conversion_fee", .worse, DifferenceFixture.terms(changed: DifferenceFixture.conversion(fee: .amount(5)))),
        terms("pool_open", .worse, DifferenceFixture.terms(pool: nil)),
        terms("pool_asset", .neutral, DifferenceFixture.terms(pool: DifferenceFixture.pool(asset: "coupon"))),
        terms("pool_members", .better, DifferenceFixture.terms(pool: DifferenceFixture.pool(members: 6))),
        terms("pool_most", .worse, DifferenceFixture.terms(pool: DifferenceFixture.pool(most: 900))),
        terms("pool_least", .worse, DifferenceFixture.terms(pool: DifferenceFixture.pool(least: 20))),
        terms("membership_by_tier", .neutral, DifferenceFixture.terms(byTier: [TierMembership(tier: "gold", months: nil)])),
        terms("purchase_rate", .better, DifferenceFixture.terms(rate: "11")),
        terms("purchase_most", .better, DifferenceFixture.terms(sold: 6_000)),
        terms("settlement_charge", .neutral, DifferenceFixture.terms(charge: "0.03")),
        terms("settlement_credit", .neutral, DifferenceFixture.terms(credit: "0.005")),
        terms("hold_days", .worse, DifferenceFixture.terms(holdDays: 90)),
        terms("notice_days", .better, DifferenceFixture.terms(notice: 60)),
        terms("leap_birthday", .neutral, DifferenceFixture.terms(leap: .march1)),
        terms("back_to_back", .better, DifferenceFixture.terms(backToBack: nil)),
        terms("back_to_back", .worse, DifferenceFixture.terms(backToBack: BackToBackTerms(nightsBetween: 2))),
    ]

    private static func terms(
        _ key: String, _ direction: ProgramChange.Direction, _ terms: ProgramTerms
    ) -> ProgramDifferenceCase {
        ProgramDifferenceCase(key, is: direction) { $0.terms = terms }
    }
}
