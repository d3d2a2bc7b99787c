/// A season of the award chart: days with a name (ADV-19).
public struct Season: Sendable, Hashable {
    public let id: String
    public let ranges: [DayRange]
}
