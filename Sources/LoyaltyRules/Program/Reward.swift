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
    /// Who redeems it: staff always.
    public let redeemedBy: [Redeemer]
    /// The nights of another reward that it is a certificate for; nil for none.
    public let cover: RewardCover?
    /// The price is for so many nights together.
    public let nightsEach: Int
    /// What nights cost by a chart.
    public let nightsPriced: NightsPriced
    /// The partner that honours it instead of the hotel; nil for none.
    public let partner: String?

    init(
        id: String, name: LocalName, asset: String, price: Price, shareByTier: [Rate], condition: Condition?,
        freeNights: FreeNights?, worth: Int64?, cost: Int64?, gives: [AssetAmount], redeemedBy: [Redeemer] = [.staff],
        cover: RewardCover? = nil, nightsEach: Int = 1, nightsPriced: NightsPriced = .first, partner: String? = nil
    ) {
        self.id = id
        self.name = name
        self.asset = asset
        self.price = price
        self.shareByTier = shareByTier
        self.condition = condition
        self.freeNights = freeNights
        self.worth = worth
        self.cost = cost
        self.gives = gives
        self.redeemedBy = redeemedBy
        self.cover = cover
        self.nightsEach = nightsEach
        self.nightsPriced = nightsPriced
        self.partner = partner
    }
}

extension Reward {
    /// Whether a fixed price is asked for nights, and not for pieces.
    public var isByNight: Bool { freeNights != nil || cover != nil || nightsEach > 1 }
}
