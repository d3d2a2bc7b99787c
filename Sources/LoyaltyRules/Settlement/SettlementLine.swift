/// A line of a month's settlement: so many points, and what the hotel is credited with or owes for them.
public struct SettlementLine: Sendable, Hashable {
    public let key: SettlementSum.Key
    public let points: Int64
    public let currency: Currency
    /// More than 0 where the hotel is credited, less where it owes; in the smallest unit of the currency.
    public let amountMinor: Int64

    public init(_ key: SettlementSum.Key, points: Int64, currency: Currency, amountMinor: Int64) {
        self.key = key
        self.points = points
        self.currency = currency
        self.amountMinor = amountMinor
    }
}
