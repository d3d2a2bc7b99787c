/// A rung of the ladder (会员等级).
public struct Tier: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    /// How it is reached; nil for the first tier, and for one that is only granted.
    public let attain: TierCondition?
    /// How many months it holds from the last day on which its condition was met; nil for ever.
    public let validMonths: Int?
}
