/// How members of a family may put their points together (ADV-22, CFL-09). Without it there are no family pools.
public struct PoolTerms: Sendable, Hashable {
    /// The asset that members of a pool may move to each other.
    public let asset: String
    /// How many people a pool has at most, the head among them.
    public let members: Int
    /// The most that one member may move into the use of others in a calendar year.
    public let atMostPerYear: Int64
    /// The least at a time.
    public let atLeast: Int64

    init(asset: String, members: Int, atMostPerYear: Int64, atLeast: Int64 = 1) {
        self.asset = asset
        self.members = members
        self.atMostPerYear = atMostPerYear
        self.atLeast = atLeast
    }

    /// How many people a program may let into one pool.
    static let people = 2...20

    /// The rule that stands on the entries of both members.
    public static let rule = "pool"
}
