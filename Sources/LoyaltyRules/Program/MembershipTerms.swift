/// For how long one is a member, and what renews it (MEM-21, CFL-05).
public struct MembershipTerms: Sendable, Hashable {
    /// The length of a term from the day of joining, in months.
    public let months: Int
    /// What renews it for another term when it holds at the end of one; nil when only staff renew.
    public let renewal: Requirement?
    /// Whether what the member holds is lost when membership lapses.
    public let forfeits: Bool
    /// Terms of its own for who holds a tier; every other tier goes by the general ones.
    public let byTier: [TierMembership]

    init(months: Int, renewal: Requirement? = nil, forfeits: Bool = false, byTier: [TierMembership] = []) {
        self.months = months
        self.renewal = renewal
        self.forfeits = forfeits
        self.byTier = byTier
    }

    /// The terms of who holds a tier.
    public func own(of tier: String) -> TierMembership? { byTier.first { $0.tier == tier } }
}
