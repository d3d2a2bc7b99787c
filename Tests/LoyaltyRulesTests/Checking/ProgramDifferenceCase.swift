import Testing

@testable import LoyaltyRules

/// One change to a program, and what must be told of it.
struct ProgramDifferenceCase: CustomTestStringConvertible, Sendable {
    let keys: [String]
    let direction: ProgramChange.Direction
    /// What the program has before, beside what every one has.
    let before: @Sendable (inout CheckFixture) -> Void
    let change: @Sendable (inout CheckFixture) -> Void
    var testDescription: String { keys.joined(separator: ", ") }

    init(
        _ keys: String..., is direction: ProgramChange.Direction,
        from before: @escaping @Sendable (inout CheckFixture) -> Void = { _ in },
        _ change: @escaping @Sendable (inout CheckFixture) -> Void
    ) {
        self.keys = keys
        self.direction = direction
        self.before = before
        self.change = change
    }

    /// The program before the change, and after it.
    var programs: (old: Program, new: Program) {
        var old = DifferenceFixture.full
        before(&old)
        var new = old
        change(&new)
        return (old.program, new.program)
    }
}

/// A program that has something of everything.
enum DifferenceFixture {
    static let full = CheckFixture {
        $0.brands = [LoyaltyRules.Category(id: "inn", name: CheckFixture.name("Inn"))]
        $0.groups = [LoyaltyRules.Category(id: "resorts", name: CheckFixture.name("Resorts"))]
        $0.partners = [CheckFixture.partner("air")]
        $0.events = [EventKind(id: "review", name: CheckFixture.name("Review"), occurs: nil)]
        $0.seasons = [Season(id: "low", ranges: [CheckFixture.days("2026-01-01", "2026-12-31")])]
        $0.stacks = [Stack(id: "extra", mode: .best)]
        $0.assets.append(CheckFixture.asset("coupon"))
        $0.earning.append(
            CheckFixture.rule("bonus", kinds: [.stay], basis: .nights, rates: ["10", "10", "10"]))
        $0.milestones = [milestone()]
        $0.rewards.append(CheckFixture.reward("night", price: .fixed(10_000), worth: 400_00, cost: 100_00))
        $0.memberPrices = [price()]
        $0.benefits = [benefit()]
        $0.terms = terms()
    }

    static func benefit(
        _ gold: BenefitValue = .until(960), name: String = "Late", exceptions: [Benefit.Exception] = []
    ) -> Benefit {
        Benefit(id: "late", name: CheckFixture.name(name), values: ["gold": gold], exceptions: exceptions)
    }

    static func milestone(
        name: String = "Ten", counter: String = "stays", window: Window = .calendarYear, marks: [Int64] = [10, 20],
        gives: [AssetAmount] = [AssetAmount("coupon", 1)], choice: ChoiceTerms? = nil, condition: Condition? = nil,
        registration: String? = nil, others: [Milestone.Way] = []
    ) -> Milestone {
        Milestone(
            id: "ten", name: CheckFixture.name(name), counter: counter, window: window, marks: marks,
            gives: gives,
            choice: choice, condition: condition, registration: registration, others: others)
    }

    static func price(
        _ shares: [String] = ["0.95", "0.9", "0.85"], name: String = "Rooms", categories: [String] = ["room"],
        condition: Condition? = nil
    ) -> MemberPrice {
        MemberPrice(
            id: "rooms", name: CheckFixture.name(name), categories: categories,
            shares: shares.map { Rate($0)! },
            condition: condition)
    }

    static func conversion(
        rate: String = "0.5", most: Int64 = 1_000, least: Int64 = 10, step: Int64? = nil, fee: TransferFee? = nil
    ) -> ConversionTerms {
        ConversionTerms(
            from: "points", to: "coupon", rate: Rate(rate)!, atMostPerYear: most, atLeast: least, step: step, fee: fee)
    }

    static func pool(asset: String = "points", members: Int = 5, most: Int64 = 1_000, least: Int64 = 10) -> PoolTerms {
        PoolTerms(asset: asset, members: members, atMostPerYear: most, atLeast: least)
    }

    static func terms(
        limits: [String: Int64] = ["clerk": 500], months: Int = 12,
        renewal: Requirement? = CheckFixture.leaf("stays", 1),
        forfeits: Bool = false, perYear: Int64 = 1_000, least: Int64 = 100, rate: String = "10",
        sold: Int64 = 5_000, charge: String = "0.02", credit: String = "0.01",
        notice: Int = 30, leap: LeapBirthday = .february28, budgets: [CreditBudget] = [],
        holdDays: Int = 366, backToBack: BackToBackTerms? = BackToBackTerms(nightsBetween: 1), fee: TransferFee? = nil,
        soldLeast: Int64 = 1, step: Int64? = nil, byTier: [TierMembership] = [], hasMembership: Bool = true,
        changed: ConversionTerms = DifferenceFixture.conversion(),
        pool: PoolTerms? = DifferenceFixture.pool()
    ) -> ProgramTerms {
        ProgramTerms(
            adjustments: AdjustmentTerms(limits: limits, budgets: budgets),
            membership: !hasMembership
                ? nil : MembershipTerms(months: months, renewal: renewal, forfeits: forfeits, byTier: byTier),
            transfers: [TransferTerms(asset: "points", atMostPerYear: perYear, atLeast: least, fee: fee)],
            purchases: [PurchaseTerms(asset: "points", rate: Rate(rate)!, atMostPerYear: sold, atLeast: soldLeast, step: step)],
            conversions: [changed], pool: pool,
            settlement: [SettlementTerms(asset: "points", charge: Rate(charge)!, credit: Rate(credit)!)],
            holds: HoldTerms(atMostDays: holdDays), notice: NoticeTerms(days: notice), leapBirthday: leap, backToBack: backToBack)
    }
}
