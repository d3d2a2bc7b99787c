/// A rung of the ladder (会员等级).
public struct Tier: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    /// How it is reached (升级); nil for the first tier, and for one that is only granted or sold.
    public let attain: Requirement?
    /// What must hold at the end of a term for another one (保级); nil when that is the same as reaching it.
    public let retain: Requirement?
    public let fall: TierFall
    /// How long it holds from the last day on which its condition was met.
    public let validity: Validity
    /// What makes it hold for ever.
    public let lifetime: Requirement?
    public let prices: [TierPrice]
    public let challenge: TierChallenge?
    public let grant: TierGrant?
    /// What it gives to whoever reaches it.
    public let gifts: [TierGift]
    /// The clauses of its card; nil when the document says nothing of them.
    public let card: CardTerms?

    init(
        id: String, name: LocalName, attain: Requirement? = nil, retain: Requirement? = nil, fall: TierFall = .earned,
        validity: Validity = .lifetime, lifetime: Requirement? = nil, prices: [TierPrice] = [],
        challenge: TierChallenge? = nil, grant: TierGrant? = nil, gifts: [TierGift] = [],
        card: CardTerms? = nil
    ) {
        self.id = id
        self.name = name
        self.attain = attain
        self.retain = retain
        self.fall = fall
        self.validity = validity
        self.lifetime = lifetime
        self.prices = prices
        self.challenge = challenge
        self.grant = grant
        self.gifts = gifts
        self.card = card
    }
}
