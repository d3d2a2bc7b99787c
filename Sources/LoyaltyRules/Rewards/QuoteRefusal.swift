/// Why there is no price.
public enum QuoteRefusal: String, Error, Sendable, Hashable, CaseIterable {
    case rewardUnknown = "reward_unknown"
    case rewardNotForMember = "reward_not_for_member"
    case awardPriceUnknown = "award_price_unknown"
    case pointsOutOfBounds = "points_out_of_bounds"
    case amountTooLarge = "amount_too_large"
}
