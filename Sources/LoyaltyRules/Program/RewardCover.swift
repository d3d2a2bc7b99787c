/// What a certificate stands for: nights of another reward up to a cap, and how much may be added (ADV-20).
public struct RewardCover: Sendable, Hashable {
    /// The reward whose nights it covers.
    public let reward: String
    /// The most that a night may cost to be covered whole, in the smallest unit of that reward's asset; nil for any.
    public let upTo: Int64?
    /// How much may be added for a night that costs more.
    public let topUp: Int64
    /// The award categories of hotels that it is good for; empty for all.
    public let awardCategories: [String]
}
