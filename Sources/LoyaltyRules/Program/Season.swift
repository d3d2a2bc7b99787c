/// A season of the award chart: days with a name (ADV-19).
public struct Season: Sendable, Hashable {
    public let id: String
    /// What guests are told it is called; nil where the document says no more than the id.
    public let name: LocalName?
    public let ranges: [DayRange]

    init(id: String, name: LocalName? = nil, ranges: [DayRange]) {
        self.id = id
        self.name = name
        self.ranges = ranges
    }
}
