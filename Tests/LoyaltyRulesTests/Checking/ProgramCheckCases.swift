@testable import LoyaltyRules

/// Rules that never apply, names that nothing uses, earning that goes the wrong way.
enum ProgramCheckCases {
    static func conditioned(_ condition: Condition, kinds: [FolioKind] = FolioKind.consumption)
        -> @Sendable (inout CheckFixture) -> Void
    {
        { $0.earning.append(CheckFixture.rule("more", kinds: kinds, condition: condition)) }
    }

    static let unreachable: [ProgramCheckCase] = [
        ProgramCheckCase(
            "contradiction", .problem, at: "earning.more",
            conditioned(
                .all([.number(.nights, Bounds(atLeast: 5)), .number(.nights, Bounds(atMost: 3))]),
                kinds: [.stay])),
        ProgramCheckCase(
            "contradiction", .problem, at: "earning.more", conditioned(.all([.weekday([1]), .weekday([2])]))),
        ProgramCheckCase(
            "branch_contradiction", .warning, at: "earning.more",
            conditioned(
                .any([.weekday([3]), .all([.month([1]), .month([2])])]))),
        ProgramCheckCase("contradiction", .problem, at: "earning.more") {
            $0.earning.append(
                CheckFixture.rule(
                    "more", condition: .dates(CheckFixture.days("2026-01-01", "2026-01-31")),
                    dates: CheckFixture.days("2026-02-01", nil)))
        },
        ProgramCheckCase("choice_empty", .problem, at: "earning.more", conditioned(.weekday([]))),
        ProgramCheckCase(
            "choice_empty", .problem, at: "earning.more",
            conditioned(.spend(categories: [], Bounds(atLeast: 1)))),
        ProgramCheckCase(
            "event_without_of", .problem, at: "earning.more", conditioned(.text(.event, [.exactly("signup")]))),
        ProgramCheckCase(
            "never_holds", .problem, at: "earning.more", conditioned(.text(.kind, [.exactly("event")]))),
        ProgramCheckCase(
            "never_holds", .problem, at: "earning.more",
            conditioned(.number(.nights, Bounds(atLeast: 2)), kinds: [.bill])),
        ProgramCheckCase("never_holds", .problem, at: "earning.more") {
            $0.brands = [LoyaltyRules.Category(id: "inn", name: CheckFixture.name("Inn"))]
            conditioned(.text(.brand, [.exactly("inn")]))(&$0)
        },
        ProgramCheckCase("never_holds", .problem, at: "earning.more") {
            $0.properties.append(
                Property(
                    id: "sea", name: CheckFixture.name("Sea"), timeZone: "Asia/Shanghai",
                    outlets: [Outlet(id: "bar", name: CheckFixture.name("Bar"), category: "fnb")]))
            conditioned(.all([.text(.property, [.exactly("lake")]), .text(.outlet, [.exactly("bar")])]))(&$0)
        },
        ProgramCheckCase("cap_zero", .problem, at: "earning.more") {
            $0.earning.append(
                CheckFixture.rule("more", caps: [Cap(period: .day, amount: 0, times: nil, rules: ["more"])]))
        },
        ProgramCheckCase("categories_empty", .problem, at: "earning.more") {
            $0.earning.append(CheckFixture.rule("more", basis: .spend(categories: [], includes: [])))
        },
        ProgramCheckCase("money_of_event", .problem, at: "earning.more") {
            $0.earning.append(CheckFixture.rule("more", kinds: [.event]))
        },
        ProgramCheckCase("basis_without_stay", .problem, at: "earning.more") {
            $0.earning.append(CheckFixture.rule("more", kinds: [.bill], basis: .nights))
        },
        ProgramCheckCase("percent_of_nothing", .problem, at: "earning.bonus") {
            $0.earning = [
                CheckFixture.rule("base_points", kinds: [.bill]),
                CheckFixture.rule(
                    "bonus", kinds: [.stay], basis: .percent(of: ["base_points"], withoutTier: false)),
            ]
        },
        ProgramCheckCase("never_its_turn", .problem, at: "earning.second") {
            $0.stacks = [Stack(id: "one", mode: .exclusive)]
            $0.earning += [
                CheckFixture.rule("first", stack: "one"),
                CheckFixture.rule("second", condition: .weekday([1]), stack: "one"),
            ]
        },
    ]

    static let unused: [ProgramCheckCase] = [
        ProgramCheckCase("event_unused", .warning, at: "events.review") {
            $0.events = [EventKind(id: "review", name: CheckFixture.name("Review"), occurs: nil)]
        },
        ProgramCheckCase("asset_unused", .warning, at: "assets.coupon") {
            $0.assets.append(CheckFixture.asset("coupon"))
        },
        ProgramCheckCase("counter_unused", .warning, at: "counters.idle") {
            $0.counters.append(
                Counter(id: "idle", name: CheckFixture.name("Idle"), measure: .visits, kinds: [.stay]))
        },
        ProgramCheckCase("stack_small", .warning, at: "stacks.one") {
            $0.stacks = [Stack(id: "one", mode: .best)]
        },
        ProgramCheckCase("brand_unused", .warning, at: "brands.inn") {
            $0.brands = [LoyaltyRules.Category(id: "inn", name: CheckFixture.name("Inn"))]
        },
        ProgramCheckCase("group_unused", .warning, at: "groups.resorts") {
            $0.groups = [LoyaltyRules.Category(id: "resorts", name: CheckFixture.name("Resorts"))]
        },
        ProgramCheckCase("season_unused", .warning, at: "seasons.peak") {
            $0.seasons = [Season(id: "peak", ranges: [CheckFixture.days("2026-01-01", "2026-12-31")])]
        },
    ]

    static let prices: [ProgramCheckCase] = [
        ProgramCheckCase("certificate_never_good", .warning, at: "rewards.certificate") {
            $0.rewards.append(CheckFixture.reward("night_award", price: .fixed(40_001)))
            $0.rewards.append(
                CheckFixture.reward(
                    "certificate", price: .fixed(1),
                    cover: RewardCover(reward: "night_award", upTo: 35_000, topUp: 5_000, awardCategories: [])))
        },
        ProgramCheckCase("price_before_booking", .problem, at: "rewards.mug") {
            $0.rewards.append(
                CheckFixture.reward("mug", price: .fixed(9_000), condition: .text(.channel, [.exactly("direct")])))
        },
        ProgramCheckCase("price_before_booking", .problem, at: "rewards.mug") {
            let spends = Condition.spend(categories: nil, Bounds(atLeast: 1))
            $0.rewards.append(
                CheckFixture.reward("mug", price: .fixed(9_000), condition: .all([.number(.nights, Bounds(atLeast: 2)), spends])))
        },
        ProgramCheckCase("price_before_booking", .problem, at: "member_prices.rate") {
            $0.memberPrices.append(
                MemberPrice(
                    id: "rate", name: CheckFixture.name("Rate"), categories: ["room"], shares: [.one, .one, Rate("0.9")!],
                    condition: .text(.payer, [.exactly("other")])))
        },
        ProgramCheckCase("price_below_cost", .warning, at: "rewards.mug") {
            $0.rewards.append(CheckFixture.reward("mug", price: .fixed(1_000), cost: 20_00))
        },
        ProgramCheckCase("price_below_cost", .warning, at: "rewards.mug") {
            $0.rewards.append(
                CheckFixture.reward(
                    "mug", price: .fixed(2_000), shares: [.one, .one, Rate("0.5")!], cost: 20_00))
        },
        ProgramCheckCase("bill_share_above_worth", .warning, at: "rewards.off") {
            $0.rewards = [
                CheckFixture.reward("off", price: .billShare(points: 50, money: 1_00, atMost: .one, step: 1))
            ]
        },
    ]

    static let settlement: [ProgramCheckCase] = [
        ProgramCheckCase("settlement_below_credit", .warning, at: "settlement.points") {
            let terms = SettlementTerms(asset: "points", charge: Rate("0.01")!, credit: Rate("0.02")!)
            $0.terms = ProgramTerms(settlement: [terms])
        },
        ProgramCheckCase("partner_below_credit", .warning, at: "partners.air") {
            $0.partners = [CheckFixture.partner("air", charge: "0.03")]
        },
        ProgramCheckCase("membership_of_tier_same", .warning, at: "membership.gold") {
            $0.terms = ProgramTerms(membership: MembershipTerms(months: 12, byTier: [TierMembership(tier: "gold", months: 12)]))
        },
        ProgramCheckCase("membership_never_lapses", .warning, at: "membership.base") {
            $0.terms = ProgramTerms(membership: MembershipTerms(months: 12, byTier: [TierMembership(tier: "base", months: nil)]))
        },
        ProgramCheckCase("benefit_falls", .warning, at: "benefits.late") {
            $0.benefits = [
                Benefit(
                    id: "late", name: CheckFixture.name("Late"), values: ["silver": .until(960), "gold": .until(840)], exceptions: [])
            ]
        },
        ProgramCheckCase("benefit_exception_same", .warning, at: "benefits.late") {
            $0.benefits = [
                DifferenceFixture.benefit(exceptions: [.init(place: .text(.property, [.exactly("lake")]), values: ["gold": .until(960)])])
            ]
        },
        ProgramCheckCase("card_clause_void", .warning, at: "tiers.gold") {
            $0.tiers[2] = Tier(
                id: "gold", name: CheckFixture.name("gold"), attain: $0.tiers[2].attain, validity: .months(12),
                prices: [TierPrice(id: "sold", asset: nil, amount: 100_00, from: [], isGift: false, validity: nil)],
                card: CardTerms(reissueFee: 0, isTransferable: true, isRefundable: false))
        },
    ]

    static let earning: [ProgramCheckCase] = [
        ProgramCheckCase(
            "limit_from_above", .warning, at: "earning.more",
            conditioned(.spend(categories: nil, Bounds(atMost: 500_00)))),
        ProgramCheckCase(
            "limit_from_above", .warning, at: "earning.more",
            conditioned(.number(.nights, Bounds(atMost: 3)), kinds: [.stay])),
        ProgramCheckCase("bracket_falls", .warning, at: "earning.small") {
            $0.earning = [
                CheckFixture.rule(
                    "small", rates: ["2", "2", "2"],
                    condition: .spend(categories: nil, Bounds(atMost: 500_00))),
                CheckFixture.rule("large", condition: .spend(categories: nil, Bounds(atLeast: 500_01))),
            ]
        },
        ProgramCheckCase("repeats_without_end", .warning, at: "earning.shared") {
            $0.events = [EventKind(id: "share", name: CheckFixture.name("Share"), occurs: nil)]
            $0.earning.append(CheckFixture.rule("shared", kinds: [.event], basis: .once))
        },
        ProgramCheckCase("friends_without_end", .warning, at: "earning.friend") {
            $0.events = [
                EventKind(id: "friend", name: CheckFixture.name("Friend"), occurs: .friendConsumes(FriendFact([.stay])))
            ]
            $0.earning.append(
                CheckFixture.rule("friend", kinds: [.event], basis: .once, caps: [Cap(period: .subject, amount: nil, times: 1, rules: ["friend"])]))
        },
        ProgramCheckCase("back_to_back_unused", .warning, at: "back_to_back") {
            let factor = Factor(by: .channel, values: [], otherwise: .one, dates: .always)
            $0.counters[0] = Counter(
                id: "stays", name: CheckFixture.name("Stays"), measure: .visits, kinds: [.stay], factors: [factor])
            $0.terms = ProgramTerms(backToBack: BackToBackTerms())
        },
        ProgramCheckCase("stays_in_a_row", .problem, at: "tiers.gold") {
            $0.tiers[2] = Tier(
                id: "gold", name: CheckFixture.name("gold"),
                attain: .counter("stays", .consecutive(gapDays: 3), Bounds(atLeast: 9)), validity: .months(12))
            $0.terms = ProgramTerms(backToBack: BackToBackTerms())
        },
        ProgramCheckCase("given_for_nothing", .warning, at: "earning.coupon") {
            $0.assets.append(CheckFixture.asset("coupon", worth: "50"))
            $0.earning.append(CheckFixture.rule("coupon", asset: "coupon", kinds: [.stay], basis: .once))
        },
        ProgramCheckCase("milestone_of_events", .warning, at: "milestones.ten") {
            $0.events = [EventKind(id: "share", name: CheckFixture.name("Share"), occurs: nil)]
            $0.counters.append(
                Counter(id: "shares", name: CheckFixture.name("Shares"), measure: .visits, kinds: [.event]))
            $0.milestones = [
                Milestone(
                    id: "ten", name: CheckFixture.name("Ten"), counter: "shares", window: .lifetime,
                    marks: [10],
                    gives: [AssetAmount("points", 100)], choice: nil, condition: nil)
            ]
        },
    ]
}
