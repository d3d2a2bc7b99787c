/// What a member pays of the list price, by tier (BEN-05, BEN-19, CFL-06).
public struct MemberPrice: Sendable, Hashable {
    public let id: String
    public let name: LocalName
    /// The categories it is for.
    public let categories: [String]
    /// The share of the list price that is paid, by rank.
    public let shares: [Rate]
    public let condition: Condition?
}
