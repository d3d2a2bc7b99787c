/// The sum of a month in one currency: hotels, program and rounding come to 0.
public struct SettlementTotal: Sendable, Hashable {
    public let currency: Currency
    /// What all hotels owe.
    public let chargedMinor: Int64
    /// What all hotels are credited with.
    public let creditedMinor: Int64
    /// What the program keeps (more than 0) or pays (less), by prices of all points together.
    public let programMinor: Int64
    /// What the rounding of the single lines leaves over (more than 0) or takes; the program bears it.
    public let roundingMinor: Int64

    /// What the hotels together are owed (more than 0) or owe (less).
    public var hotelsMinor: Int64 { creditedMinor - chargedMinor }
}
