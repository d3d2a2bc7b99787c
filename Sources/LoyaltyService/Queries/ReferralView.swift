import LoyaltyRules

/// A friend that a member brought, and what came of it (REF-01).
public struct ReferralView: Sendable {
    public let joinedOn: CalendarDay
    /// How many rewards the member has got for this friend.
    public let rewards: Int
    /// How many there can be in the program in force.
    public let rewardsAtMost: Int
}
