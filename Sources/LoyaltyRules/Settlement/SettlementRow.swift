/// What one hotel or partner issued and honoured of one asset in a month, and what that comes to.
public struct SettlementRow: Sendable, Hashable {
    /// The hotel or partner; empty for what belongs to the program itself.
    public let hotel: String
    public let asset: String
    public let currency: Currency
    /// The points of each kind; more than 0 for what was issued, used or ended.
    public internal(set) var points: [SettlementKind: Int64] = [:]
    /// What the hotel owes for what it issued, gave and sold; in the smallest unit of the currency.
    public internal(set) var chargedMinor: Int64 = 0
    /// What the hotel is credited with for what it honoured; in the smallest unit of the currency.
    public internal(set) var creditedMinor: Int64 = 0

    /// More than 0 where the hotel is owed, less where it owes.
    public var netMinor: Int64 { creditedMinor - chargedMinor }
}
