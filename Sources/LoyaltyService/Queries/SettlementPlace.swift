import LoyaltyRules

/// One cell of a settlement: a hotel's points of one kind, for facts of one month.
public struct SettlementPlace: Sendable, Hashable {
    /// The month in which it was, or will be, settled.
    public let month: SettlementMonth
    public let hotel: String
    public let asset: String
    public let kind: SettlementKind
    /// The month of the facts: the same, or an earlier one for what was recorded late.
    public let factMonth: SettlementMonth

    public init(
        month: SettlementMonth, hotel: String, asset: String, kind: SettlementKind, factMonth: SettlementMonth
    ) {
        self.month = month
        self.hotel = hotel
        self.asset = asset
        self.kind = kind
        self.factMonth = factMonth
    }
}
