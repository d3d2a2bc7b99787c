/// At which price an asset is settled between the hotels (PTS-07). Without it the asset is not settled.
public struct SettlementTerms: Sendable, Hashable {
    public let asset: String
    /// What the hotel that issues a unit owes, in units of the currency.
    public let charge: Rate
    /// What the hotel that honours a unit is credited with, in units of the currency.
    public let credit: Rate

    public init(asset: String, charge: Rate, credit: Rate) {
        self.asset = asset
        self.charge = charge
        self.credit = credit
    }
}
