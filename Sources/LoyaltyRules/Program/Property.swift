/// A hotel that takes part in the program (门店).
public struct Property: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    public let city: LocalName?
    /// The time zone (IANA name) by which the hotel's business day is told.
    public let timeZone: String
    public let outlets: [Outlet]
    /// The brand it belongs to; nil for none.
    public let brand: String?
    /// Groups that conditions and factors may name: resorts, a region, partners.
    public let groups: [String]
    /// Its category in the award chart; nil when it has none.
    public let awardCategory: String?

    init(
        id: String, name: LocalName, city: LocalName? = nil, timeZone: String, outlets: [Outlet] = [],
        brand: String? = nil, groups: [String] = [], awardCategory: String? = nil
    ) {
        self.id = id
        self.name = name
        self.city = city
        self.timeZone = timeZone
        self.outlets = outlets
        self.brand = brand
        self.groups = groups
        self.awardCategory = awardCategory
    }

    public func outlet(_ id: String) -> Outlet? { outlets.first { $0.id == id } }
}
