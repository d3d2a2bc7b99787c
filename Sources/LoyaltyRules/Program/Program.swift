/// A hotel's whole loyalty program as one published document: what earns, what counts, which tiers
/// there are, when points end. Immutable; a change is a new version (GEN-06).
public struct Program: Sendable {
    /// The program's short name, for example `s0`.
    public let id: String
    public let name: LocalName
    /// The currency in which spend is counted and rates are stated.
    public let currency: Currency
    /// The hotels that take part, with their outlets.
    public let properties: [Property]
    /// The revenue categories that bills and folios may use.
    public let categories: [Category]
    /// What members can hold and spend, points first.
    public let assets: [Asset]
    /// What is counted for tiers.
    public let counters: [Counter]
    /// Tiers from the lowest to the highest; a member begins in the first.
    public let tiers: [Tier]
    public let earning: [EarningRule]
    public let adjustments: AdjustmentTerms

    /// The published version; 0 for a document that is not published.
    public private(set) var version = 0

    init(
        id: String, name: LocalName, currency: Currency, properties: [Property], categories: [Category],
        assets: [Asset], counters: [Counter], tiers: [Tier], earning: [EarningRule], adjustments: AdjustmentTerms
    ) {
        self.id = id
        self.name = name
        self.currency = currency
        self.properties = properties
        self.categories = categories
        self.assets = assets
        self.counters = counters
        self.tiers = tiers
        self.earning = earning
        self.adjustments = adjustments
    }

    /// The same document under its published version number.
    public func published(as version: Int) -> Program {
        var copy = self
        copy.version = version
        return copy
    }

    public func property(_ id: String) -> Property? { properties.first { $0.id == id } }
    public func category(_ id: String) -> Category? { categories.first { $0.id == id } }
    public func asset(_ id: String) -> Asset? { assets.first { $0.id == id } }
    public func counter(_ id: String) -> Counter? { counters.first { $0.id == id } }
    public func tier(_ id: String) -> Tier? { tiers.first { $0.id == id } }
    /// The place of a tier on the ladder, 0 for the lowest.
    public func rank(of tier: String) -> Int { tiers.firstIndex { $0.id == tier } ?? 0 }
    /// The asset that members call their points.
    public var points: Asset { assets[0] }

    /// Decimal places of an asset or counter.
    public func decimals(of id: String) -> Int {
        if let asset = asset(id) { return asset.decimals }
        return counter(id)?.measure == .spend ? currency.decimals : 0
    }

    /// The name of an asset or counter; its id when the document (an older one) does not know it.
    public func name(of id: String, in language: Language) -> String {
        (asset(id)?.name ?? counter(id)?.name)?.text(in: language) ?? id
    }
}
