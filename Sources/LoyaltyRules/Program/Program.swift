/// A hotel's whole loyalty program as one published document: what earns, what counts, which tiers
/// there are, when points end. Immutable; a change is a new version (GEN-06).
public final class Program: Sendable {
    /// The program's short name, for example `s0`.
    public let id: String
    public let name: LocalName
    /// The currency in which spend is counted and rates are stated.
    public let currency: Currency
    public let names: ProgramNames
    /// What members can hold and spend, points first.
    public let assets: [Asset]
    /// What is counted for tiers.
    public let counters: [Counter]
    /// Tiers from the lowest to the highest; a member begins in the first.
    public let tiers: [Tier]
    public let earning: [EarningRule]
    public let stacks: [Stack]
    public let milestones: [Milestone]
    public let rewards: [Reward]
    public let memberPrices: [MemberPrice]
    public let benefits: [Benefit]
    public let terms: ProgramTerms
    /// Where each part stands in the document, by list and id (`tiers.gold`): for problems told afterwards.
    public let marks: [String: DocumentMark]

    /// What has to be known of a member before a fact can be judged.
    public let needs: ProgramNeeds

    /// In which order its rules speak.
    let plan: EarningPlan
    let places: ProgramPlaces

    /// The published version; 0 for a document that is not published.
    public let version: Int

    init(
        id: String, name: LocalName, currency: Currency, names: ProgramNames, assets: [Asset], counters: [Counter] = [],
        tiers: [Tier], earning: [EarningRule] = [], stacks: [Stack] = [], milestones: [Milestone] = [],
        rewards: [Reward] = [], memberPrices: [MemberPrice] = [], benefits: [Benefit] = [], terms: ProgramTerms = ProgramTerms(),
        marks: [String: DocumentMark] = [:], version: Int = 0
    ) {
        self.id = id
        self.name = name
        self.currency = currency
        self.names = names
        self.assets = assets
        self.counters = counters
        self.tiers = tiers
        self.earning = earning
        self.stacks = stacks
        self.milestones = milestones
        self.rewards = rewards
        self.memberPrices = memberPrices
        self.benefits = benefits
        self.terms = terms
        self.marks = marks
        self.version = version
        plan = EarningPlan(
            earning, stacks: stacks, counters: counters, assets: assets, tiers: tiers, currency: currency,
            joinsStays: terms.backToBack != nil)
        places = ProgramPlaces(names, assets: assets, tiers: tiers, counters: counters)
        needs = ProgramNeeds(
            names: names, counters: counters, tiers: tiers, earning: earning, milestones: milestones, terms: terms)
    }

    /// The same document under its published version number.
    public func published(as version: Int) -> Program {
        Program(
            id: id, name: name, currency: currency, names: names, assets: assets, counters: counters, tiers: tiers,
            earning: earning, stacks: stacks, milestones: milestones, rewards: rewards, memberPrices: memberPrices,
            benefits: benefits, terms: terms, marks: marks, version: version)
    }

    /// The hotels that take part, with their outlets.
    public var properties: [Property] { names.properties }
    /// The revenue categories that bills and folios may use.
    public var categories: [Category] { names.categories }
    public var adjustments: AdjustmentTerms { terms.adjustments }
    /// The asset that members call their points.
    public var points: Asset { assets[0] }

    public func property(_ id: String) -> Property? { places.properties.place(of: id).map { properties[$0] } }
    public func category(_ id: String) -> Category? { places.categories.place(of: id).map { categories[$0] } }
    public func asset(_ id: String) -> Asset? { places.assets.place(of: id).map { assets[$0] } }
    public func partner(_ id: String) -> Partner? { names.partners.first { $0.id == id } }
    /// Whether anybody settles anything by it.
    public var isSettled: Bool { !terms.settlement.isEmpty || !names.partners.isEmpty }
    /// What a party of the settlement is called: a hotel, or a partner.
    public func partyName(_ id: String) -> LocalName? { property(id)?.name ?? partner(id)?.name }
    /// A hotel group that the document gives a name to.
    public func group(_ id: String) -> Category? { names.groups.first { $0.id == id } }
    public func tier(_ id: String) -> Tier? { tiers.first { $0.id == id } }
    public func rule(_ id: String) -> EarningRule? { earning.first { $0.id == id } }
    public func milestone(_ id: String) -> Milestone? { milestones.first { $0.id == id } }
    public func tierGift(_ id: String) -> TierGift? { tiers.lazy.flatMap(\.gifts).first { $0.id == id } }
    /// Whether a fact moves ends, or breaks inactivity.
    public func isActivity(_ folio: Folio) -> Bool {
        plan.isActivity(folio.kind) && (folio.kind != .event || assets.contains { $0.expiry?.isActivity(folio) ?? false })
    }
    /// Whether reaching a tier gives something.
    public var hasTierGifts: Bool { tiers.contains { !$0.gifts.isEmpty } }
    /// The assets that bring a tier to whoever holds them, by id.
    var tierAssets: [String: Asset] {
        assets.reduce(into: [:]) { if $1.tier != nil { $0[$1.id] = $1 } }
    }
    public func reward(_ id: String) -> Reward? { rewards.first { $0.id == id } }
    public func event(_ id: String) -> EventKind? { names.events.first { $0.id == id } }
    /// The place of a tier on the ladder, 0 for the lowest.
    public func rank(of tier: String) -> Int { places.tiers.place(of: tier) ?? 0 }

    /// A counter by its id, or by the id of one of the names that a counter of different names tallies
    /// (`brands.ibis`), or of the hotel under which a counter of visits tallies stays that may be one (`stays.harbour`).
    public func counter(_ id: String) -> Counter? {
        if let counter = counters.first(where: { $0.id == id }) { return counter }
        guard let dot = id.firstIndex(of: "."), !id.hasSuffix(Self.restSuffix) else { return nil }
        return counters.first { ($0.measure.isDistinct || $0.measure == .visits) && $0.id == id[..<dot] }
    }

    /// Decimal places of an asset or counter.
    public func decimals(of id: String) -> Int {
        if let asset = asset(id) ?? Debt.asset(of: id).flatMap({ self.asset($0) }) { return asset.decimals }
        guard let counter = counter(id) else { return id.hasSuffix(Self.restSuffix) ? Rate.decimals : 0 }
        switch counter.measure {
        case .spend: return currency.decimals
        case .points: return counter.rules.first.flatMap { rule($0) }.map { decimals(of: $0.asset) } ?? 0
        case .nights, .visits, .brands, .properties: return 0
        }
    }

    /// The name of an asset or counter; its id when the document (an older one) does not know it.
    public func name(of id: String, in language: Language) -> String {
        if let name = asset(id)?.name ?? counter(id)?.name { return name.text(in: language) }
        if let asset = Debt.asset(of: id) { return name(of: asset, in: language) }
        guard id.hasSuffix(Self.restSuffix) else { return id }
        let owner = String(id.dropLast(Self.restSuffix.count))
        return (rule(owner)?.name ?? counter(owner)?.name)?.text(in: language) ?? owner
    }

    /// What the tally of a kept remainder is called in the ledger, after its rule or counter.
    public static let restSuffix = ".rest"
}
