/// A kind of card (CARD-04): how its numbers look, who gets it, how long it lasts and what it costs. Amounts are in the smallest
/// unit of the program's currency.
public struct CardKind: Sendable, Hashable, Codable {
    /// The kind that every member gets on joining.
    public static let standardID = "standard"

    public let id: String
    public let english: String
    public let simplifiedChinese: String
    public let traditionalChinese: String
    /// A card that can be held (实体卡), and so be damaged and printed in advance; else it lives in the member's phone (虚拟卡).
    public let isPhysical: Bool
    /// Belongs to a person (记名卡). A card without a name (不记名卡) is handed over and never to a member's account.
    public let isNamed: Bool
    /// The first digits of its numbers.
    public let prefix: String
    /// How many digits a number has, with its check digit.
    public let digits: Int
    /// How many months it lasts; 0 for ever.
    public let months: Int
    /// What it costs to get one (付费卡); 0 for nothing.
    public let price: Int64
    /// The fee for another one after loss (补办费).
    public let lossFee: Int64
    /// The fee for another one after damage (更换费).
    public let damageFee: Int64
    /// The fee for another term (续期费).
    public let renewalFee: Int64
    /// The tiers whose members may have it (VIP 卡); empty for everybody.
    public let tiers: [String]
    /// The bank or company whose name it bears as well (联名卡); empty for none.
    public let partner: String
    /// Whether numbers come from those that were made in advance, as long as there are some (CARD-01); else each is drawn
    /// when it is needed (CARD-02).
    public let usesPool: Bool

    public init(
        id: String, english: String, simplifiedChinese: String, traditionalChinese: String, isPhysical: Bool = false,
        isNamed: Bool = true, prefix: String = "9", digits: Int = 16, months: Int = 0, price: Int64 = 0, lossFee: Int64 = 0,
        damageFee: Int64 = 0, renewalFee: Int64 = 0, tiers: [String] = [], partner: String = "", usesPool: Bool = false
    ) {
        self.id = id
        self.english = english
        self.simplifiedChinese = simplifiedChinese
        self.traditionalChinese = traditionalChinese
        self.isPhysical = isPhysical
        self.isNamed = isNamed
        self.prefix = prefix
        self.digits = digits
        self.months = months
        self.price = price
        self.lossFee = lossFee
        self.damageFee = damageFee
        self.renewalFee = renewalFee
        self.tiers = tiers
        self.partner = partner
        self.usesPool = usesPool
    }

    /// What members get until somebody sets it otherwise: a number in the phone, without end or fee.
    /// - Parameters: its name in three languages.
    public static func standard(english: String, simplifiedChinese: String, traditionalChinese: String) -> CardKind {
        CardKind(
            id: standardID, english: english, simplifiedChinese: simplifiedChinese, traditionalChinese: traditionalChinese)
    }
}
