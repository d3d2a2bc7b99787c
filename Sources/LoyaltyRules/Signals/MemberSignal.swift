/// Something about a member that a person should look at (T6, SEC-09); the evidence comes with it.
public struct MemberSignal: Sendable, Hashable, Codable {
    public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
        /// Many uses of points within a day.
        case velocity
        /// Points that went round and came back.
        case ring
        /// Many friends who joined on one day by one link.
        case friends
    }

    public let kind: Kind
    public let member: MemberID
    /// How many uses, how many accounts in the ring, how many friends.
    public let count: Int
    /// The other accounts of a ring, in the order in which the points went.
    public let others: [MemberID]

    public init(kind: Kind, member: MemberID, count: Int, others: [MemberID] = []) {
        self.kind = kind
        self.member = member
        self.count = count
        self.others = others
    }
}
