/// For how long one is a member while holding a tier, where that differs from the others (CFL-05).
public struct TierMembership: Sendable, Hashable {
    public let tier: String
    /// The length of a term that begins, in months; nil where membership is permanent.
    public let months: Int?
    /// What renews it; nil when only staff renew.
    public let renewal: Requirement?

    init(tier: String, months: Int?, renewal: Requirement? = nil) {
        self.tier = tier
        self.months = months
        self.renewal = renewal
    }

    /// Whether it never lapses as long as the tier is held.
    public var isPermanent: Bool { months == nil }
}
