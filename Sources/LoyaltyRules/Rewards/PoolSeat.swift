/// A member's place in a family pool.
public struct PoolSeat: Sendable, Hashable {
    /// The number of the pool.
    public let pool: Int64
    /// Whether the pool is the member's own: who takes others in, and leaves last.
    public let isHead: Bool
    /// How many people are in the pool, the member among them.
    public let people: Int

    public init(pool: Int64, isHead: Bool, people: Int) {
        self.pool = pool
        self.isHead = isHead
        self.people = people
    }
}
