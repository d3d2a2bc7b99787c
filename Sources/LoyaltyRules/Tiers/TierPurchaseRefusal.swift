/// Why a tier is not sold. Checked in this order.
public enum TierPurchaseRefusal: String, Error, Sendable, CaseIterable {
    /// The program has no such tier, or no such price for it.
    case priceUnknown = "tier_price_unknown"
    /// The price is one at which a member gives the tier to another.
    case onlyAsGift = "tier_price_only_as_gift"
    /// At this price a member buys for themselves.
    case notAsGift = "tier_price_not_as_gift"
    /// The member has this tier, or a higher one.
    case notHigher = "tier_not_higher"
    /// The price is not for members of this tier.
    case notFromThisTier = "tier_price_not_from_this_tier"
}
