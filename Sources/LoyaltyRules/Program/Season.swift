/// A season of the award chart: days with a name (ADV-19).
public struct Season: Sendable, Hashable {
    public let id: String
    /// What guests are told it is called; nil where the document says no more than the id.
    public let name: LocalName?
    public let ranges: [DayRange]
    /// Days of every year that belong to it.
    public let yearly: [YearlyRange]
    /// The hotels, and groups of hotels, that have it; every hotel where none is named.
    public let properties: [String]
    public let groups: [String]

    init(
        id: String, name: LocalName? = nil, ranges: [DayRange], yearly: [YearlyRange] = [], properties: [String] = [],
        groups: [String] = []
    ) {
        self.id = id
        self.name = name
        self.ranges = ranges
        self.yearly = yearly
        self.properties = properties
        self.groups = groups
    }

    /// Whether it is for some hotels only.
    var isLimited: Bool { !properties.isEmpty || !groups.isEmpty }

    /// Whether a day belongs to it.
    func has(_ day: CalendarDay) -> Bool { ranges.contains { $0.contains(day) } || yearly.contains { $0.contains(day) } }

    /// Whether a hotel has it; no hotel has only those that every hotel has.
    func isAt(_ property: Property?) -> Bool {
        guard isLimited else { return true }
        guard let property else { return false }
        return properties.contains(property.id) || property.groups.contains(where: groups.contains)
    }
}
