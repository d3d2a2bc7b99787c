/// A tier lent for a time, kept by who fulfils a condition meanwhile: status match and challenge (ADV-10).
public struct TierChallenge: Sendable, Hashable {
    /// For how long it is lent.
    public let days: Int
    /// What must be counted in that time; nil when it is lent without a way to keep it.
    public let keep: Requirement?
    /// How often one member may have it.
    public let timesPerMember: Int
}
