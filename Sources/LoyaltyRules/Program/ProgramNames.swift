/// What a program's rules speak about: hotels, partners, categories, brands, events, seasons.
public struct ProgramNames: Sendable {
    public let properties: [Property]
    public let categories: [Category]
    /// Houses outside the group with accounts of their own.
    public let partners: [Partner]
    public let brands: [Category]
    /// The names of hotel groups, where the document gives any.
    public let groups: [Category]
    public let events: [EventKind]
    public let seasons: [Season]

    init(
        properties: [Property], categories: [Category], brands: [Category] = [], groups: [Category] = [],
        events: [EventKind] = [], seasons: [Season] = [], partners: [Partner] = []
    ) {
        self.properties = properties
        self.categories = categories
        self.brands = brands
        self.groups = groups
        self.events = events
        self.seasons = seasons
        self.partners = partners
    }

    /// The season of a day at a hotel: the first that has it; nil for none.
    public func season(of day: CalendarDay, at property: Property?) -> String? {
        seasons.first { $0.has(day) && $0.isAt(property) }?.id
    }
}
