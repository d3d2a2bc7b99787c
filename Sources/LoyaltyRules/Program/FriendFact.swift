/// What a friend must have consumed for a recommendation to count (REF-02, REF-03).
public struct FriendFact: Sendable, Hashable {
    public let kinds: [FolioKind]
    /// The net money it must have, in the smallest unit of the program's currency (T6).
    public let spendAtLeast: Int64
    /// What must hold of it; nil for nothing.
    public let condition: Condition?

    public init(_ kinds: [FolioKind] = FolioKind.consumption, spendAtLeast: Int64 = 0, when condition: Condition? = nil) {
        self.kinds = kinds
        self.spendAtLeast = spendAtLeast
        self.condition = condition
    }
}
