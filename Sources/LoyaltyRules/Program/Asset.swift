/// Something that members hold and use: points, a coupon, a right; by default with lots that expire.
public struct Asset: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    /// Decimal places; 0 for whole points.
    public let decimals: Int
    /// When what was earned ends; nil when it never does.
    public let expiry: ExpiryTerms?
    /// How long what was earned waits before it can be used; nil when it does not.
    public let available: AvailabilityTerms?
    /// Whether members may owe what is taken back although they have used it; nil when that is refused.
    public let debt: DebtTerms?
    /// What a unit is worth to a guest, in units of the currency; nil when nobody has said.
    public let worth: Rate?
    /// The tier that whoever is given a piece has until it ends; nil when it brings none.
    public let tier: String?
    /// What the member is told when one is given; nil when nothing.
    public let message: LocalName?
    /// What staff have to do when a piece is given, by its last day; nil when nothing. A piece is a task and not a right: nobody
    /// uses it, passes it on or owes it.
    public let task: LocalName?
    /// Whether it can be used: spent, set aside, given to another member. What cannot is only collected.
    public let isUsable: Bool

    init(
        id: String, name: LocalName, decimals: Int = 0, expiry: ExpiryTerms? = nil, available: AvailabilityTerms? = nil,
        debt: DebtTerms? = nil, worth: Rate? = nil, tier: String? = nil, message: LocalName? = nil, task: LocalName? = nil,
        isUsable: Bool = true
    ) {
        self.id = id
        self.name = name
        self.decimals = decimals
        self.expiry = expiry
        self.available = available
        self.debt = debt
        self.worth = worth
        self.tier = tier
        self.message = message
        self.task = task
        self.isUsable = isUsable && task == nil
    }
}

extension Asset {
    /// The places of a message: how many pieces, and their last day.
    public static let messagePlaces = ["amount", "until"]

    /// The names of the places of a text: `{amount}`.
    static func places(in text: String) -> [String] {
        text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1).compactMap { part in
            part.firstIndex(of: "}").map { String(part[..<$0]) }
        }
    }
}
