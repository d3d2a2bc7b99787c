import LoyaltyRules

/// The family pool of a member.
public struct FamilyView: Sendable {
    /// Somebody in the pool.
    public struct Person: Sendable {
        public let member: MemberSummary
        public let isHead: Bool
        public let joinedOn: CalendarDay
        /// How much of the pool's asset the person holds.
        public let held: Int64
    }

    /// The number of the pool; nil for a member who is in none.
    public let pool: Int64?
    /// The head, then the others in the order in which they came.
    public let people: [Person]
    /// What the member moved in the pool this calendar year.
    public let movedThisYear: Int64

    /// Whether the pool is this member's own.
    public func isHead(_ member: MemberID) -> Bool { people.contains { $0.isHead && $0.member.member == member } }
}
