import LoyaltyRules

/// A member in a list of profiles.
public struct ProfileLine: Sendable {
    public let member: MemberSummary
    public let reasons: [StaleReview.Reason]
    /// The day on which the profile was last said to be right; nil when it never was.
    public let confirmedOn: CalendarDay?
    public let isSpecial: Bool
    public let managerName: String?
    public let tags: [String]
}
