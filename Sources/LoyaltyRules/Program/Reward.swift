/// Something that members get for points (RWD-01 … RWD-05).
public struct Reward: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    /// The asset it costs.
    public let asset: String
    public let price: Price
    /// How prices are cut by tier: the share that is left, by rank.
    public let shareByTier: [Rate]
    /// What must hold of the member and the day.
    public let condition: Condition?
    public let freeNights: FreeNights?
    /// What it is worth to a guest and what it costs the hotel, in the currency's smallest unit, where known.
    public let worth: Int64?
    public let cost: Int64?
    /// What it puts on the member's account.
    public let gives: [AssetAmount]
}
