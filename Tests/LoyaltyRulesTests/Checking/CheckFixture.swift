@testable import LoyaltyRules

/// A small sound program, of which each test breaks one part.
struct CheckFixture {
    var id = "test"
    var name = CheckFixture.name("Test")
    var currency = Currency("CNY")!
    var properties = [
        Property(
            id: "lake", name: CheckFixture.name("Lake"), timeZone: "Asia/Shanghai",
            outlets: [Outlet(id: "restaurant", name: CheckFixture.name("Restaurant"), category: "fnb")])
    ]
    var categories = ["room", "fnb"].map { Category(id: $0, name: CheckFixture.name($0)) }
    var brands: [LoyaltyRules.Category] = []
    var groups: [LoyaltyRules.Category] = []
    var partners: [Partner] = []
    var events: [EventKind] = []
    var seasons: [Season] = []
    var assets = [CheckFixture.asset("points", worth: "0.01", expiry: ExpiryTerms(after: .months(36)))]
    var counters = [
        Counter(id: "stays", name: CheckFixture.name("Stays"), measure: .visits, kinds: [.stay]),
        Counter(id: "spend", name: CheckFixture.name("Spend"), measure: .spend, kinds: [.stay, .bill]),
    ]
    var tiers = [
        Tier(id: "base", name: CheckFixture.name("Base")),
        CheckFixture.tier("silver", stays: 2, spend: 1_000_00),
        CheckFixture.tier("gold", stays: 5, spend: 3_000_00),
    ]
    var earning = [CheckFixture.rule("base_points", rates: ["1", "1.2", "1.5"])]
    var stacks: [Stack] = []
    var milestones: [Milestone] = []
    var rewards = [
        CheckFixture.reward(
            "off", price: .billShare(points: 100, money: 1_00, atMost: Rate("0.3")!, step: 100))
    ]
    var memberPrices: [MemberPrice] = []
    var benefits: [Benefit] = []
    var terms = ProgramTerms()
    var marks: [String: DocumentMark] = [:]

    init(_ change: (inout CheckFixture) -> Void = { _ in }) { change(&self) }

    var program: Program {
        Program(
            id: id, name: name, currency: currency,
            names: ProgramNames(
                properties: properties, categories: categories, brands: brands, groups: groups,
                events: events, seasons: seasons, partners: partners),
            assets: assets, counters: counters, tiers: tiers, earning: earning, stacks: stacks,
            milestones: milestones,
            rewards: rewards, memberPrices: memberPrices, benefits: benefits, terms: terms, marks: marks)
    }

    var findings: [ProgramFinding] { ProgramCheck.findings(of: program) }

    /// The ends of the keys of all findings, each once.
    var keys: Set<String> { Set(findings.map { String($0.key.dropFirst("program_finding.".count)) }) }

    static func name(_ text: String) -> LocalName { LocalName([.english: text]) }

    static func asset(_ id: String, worth: String? = nil, expiry: ExpiryTerms? = nil) -> Asset {
        Asset(id: id, name: name(id), expiry: expiry, worth: worth.flatMap { Rate($0) })
    }

    static func tier(
        _ id: String, stays: Int64, spend: Int64, retain: Requirement? = nil, fall: TierFall = .earned,
        prices: [TierPrice] = []
    ) -> Tier {
        Tier(
            id: id, name: name(id), attain: .any([leaf("stays", stays), leaf("spend", spend)]),
            retain: retain, fall: fall,
            validity: .months(12), prices: prices)
    }

    static func leaf(_ counter: String, _ least: Int64) -> Requirement {
        .counter(counter, .months(12), Bounds(atLeast: least))
    }

    static func rule(
        _ id: String, asset: String = "points", kinds: [FolioKind] = FolioKind.consumption,
        basis: EarningBasis = .spend(categories: ["room", "fnb"], includes: []),
        rates: [String] = ["1", "1", "1"],
        factors: [Factor] = [], condition: Condition? = nil, dates: DayRange = .always, caps: [Cap] = [],
        stack: String? = nil, announcement: LocalName? = nil, expiry: ExpiryTerms? = nil
    ) -> EarningRule {
        EarningRule(
            id: id, asset: asset, kinds: kinds, basis: basis, rates: rates.map { Rate($0)! },
            factors: factors,
            condition: condition, dates: dates, caps: caps, stack: stack, announcement: announcement,
            expiry: expiry)
    }

    static func reward(
        _ id: String, asset: String = "points", price: Price, shares: [Rate] = [.one, .one, .one],
        condition: Condition? = nil, freeNights: FreeNights? = nil, worth: Int64? = nil, cost: Int64? = nil,
        gives: [AssetAmount] = [], redeemedBy: [Redeemer] = [.staff], cover: RewardCover? = nil, nightsEach: Int = 1,
        nightsPriced: NightsPriced = .first, partner: String? = nil
    ) -> Reward {
        Reward(
            id: id, name: name(id), asset: asset, price: price, shareByTier: shares, condition: condition,
            freeNights: freeNights, worth: worth, cost: cost, gives: gives, redeemedBy: redeemedBy,
            cover: cover, nightsEach: nightsEach, nightsPriced: nightsPriced, partner: partner)
    }

    static func partner(
        _ id: String, name: String = "Cloud Air", kind: Partner.Kind = .airline, asset: String = "points", charge: String = "0.05",
        credit: String = "0.04"
    ) -> Partner {
        let terms = SettlementTerms(asset: asset, charge: Rate(charge)!, credit: Rate(credit)!)
        return Partner(id: id, name: Self.name(name), kind: kind, settlement: [terms])
    }

    static func days(_ from: String?, _ until: String?) -> DayRange {
        DayRange(from: from.flatMap { CalendarDay($0) }, until: until.flatMap { CalendarDay($0) })
    }
}
