/// Why there is no price.
public enum QuoteRefusal: String, Error, Sendable, Hashable, CaseIterable {
    case rewardUnknown = "reward_unknown"
    case rewardNotForMember = "reward_not_for_member"
    case awardPriceUnknown = "award_price_unknown"
    /// The hotel is of a category that the certificate is not good for, or the night costs more than it covers with what may be
    /// added (ADV-20).
    case awardCategoryNotCovered = "award_category_not_covered"
    case awardAboveCertificate = "award_above_certificate"
    case pointsOutOfBounds = "points_out_of_bounds"
    case amountTooLarge = "amount_too_large"
}
