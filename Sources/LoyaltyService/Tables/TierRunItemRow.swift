import LoyaltyRules

/// A member on the review list of a tier run.
public struct TierRunItemRow: Sendable {
    public enum Outcome: String, Sendable, Codable {
        /// Nothing was done yet.
        case open
        case applied
        /// What was told since the preview made it unnecessary, or the membership had ended.
        case unchanged
        /// The fall was held back by a person.
        case held
    }

    /// Which part of the list.
    public enum Filter: String, Sendable, CaseIterable {
        case all, up, down, warned, exception, held
    }

    /// That a person held the fall back.
    public struct Hold: Sendable, Hashable {
        public let until: CalendarDay
        public let reason: String
        public let by: String
    }

    public let run: Int64
    public let member: MemberID
    public let before: String
    public let after: String
    public let change: TierChange
    public let cause: TierCause?
    public let exception: TierException?
    /// The first day of the lower tier.
    public let fallsOn: CalendarDay?
    /// The last day of the term that is about to end; nil for members who are not warned.
    public let warnedUntil: CalendarDay?
    /// Points a year more or fewer, as an estimate.
    public let pointsEffect: Int64
    /// Why, in sentences.
    public let explanation: Receipt
    public var hold: Hold?
    public var outcome: Outcome
    /// The operation that changed the tier; 0 for none.
    public var operation: Int64
}
