/// Why a tier is not lent on trial. Checked in this order.
public enum TierChallengeRefusal: String, Error, Sendable, CaseIterable {
    /// The program does not lend this tier.
    case notOffered = "tier_challenge_not_offered"
    /// The member has this tier, or a higher one.
    case notHigher = "tier_not_higher"
    /// The member has had it as often as one may.
    case usedUp = "tier_challenge_used_up"
}
