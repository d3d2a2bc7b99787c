import LoyaltyRules

/// Which accounts of one person were merged, as staff see it (MEM-16).
public struct MergeView: Sendable {
    /// One of the accounts that were given up.
    public struct Duplicate: Sendable {
        public let member: MemberSummary
        public let mergedOn: CalendarDay
        /// What the account that stayed took over of the other, and who chose so.
        public let taken: [MergeField]
        public let actor: String
    }

    /// The account that this one was merged into, and the day; nil while it stands by itself.
    public let into: Duplicate?
    /// The accounts that were merged into this one, in the order in which it happened.
    public let from: [Duplicate]
}
