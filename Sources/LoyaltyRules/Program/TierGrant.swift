/// How far staff may give a tier by hand (TIER-09).
public struct TierGrant: Sendable, Hashable {
    /// The longest time, in months, that may be stated.
    public let atMostMonths: Int
}
