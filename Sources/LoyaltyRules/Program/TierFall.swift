/// What becomes of a member whose term has ended and who has not kept the tier (TIER-06, ADV-07, CFL-12).
public enum TierFall: Sendable, Hashable {
    /// The highest lower tier that was earned, or is earned by what the windows hold.
    case earned
    /// The tier below.
    case oneStep
    /// A named tier.
    case to(String)
    /// The tier stays.
    case never
}
