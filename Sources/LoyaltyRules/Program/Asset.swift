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
    /// Whether it can be used: spent, set aside, given to another member. What cannot is only collected.
    public let isUsable: Bool

    init(
        id: String, name: LocalName, decimals: Int = 0, expiry: ExpiryTerms? = nil, available: AvailabilityTerms? = nil,
        debt: DebtTerms? = nil, worth: Rate? = nil, isUsable: Bool = true
    ) {
        self.id = id
        self.name = name
        self.decimals = decimals
        self.expiry = expiry
        self.available = available
        self.debt = debt
        self.worth = worth
        self.isUsable = isUsable
    }
}
