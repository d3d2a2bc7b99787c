import LoyaltyRules

/// How a member's personal data stands: consents, limits, requests, and what an erasure would meet.
public struct PrivacyView: Sendable {
    /// What the member said of each purpose last; nothing for what was never asked.
    public let consents: [ConsentRow]
    /// Every word on it, oldest first.
    public let history: [ConsentRow]
    /// The limits that hold today.
    public let limits: [LimitRow]
    /// Newest first.
    public let requests: [RequestRow]
    /// What stands in the way of an erasure today.
    public let blockers: [ErasureBlocker]
    /// The first day on which nothing stands in the way; nil when it depends on people.
    public let erasableOn: CalendarDay?
    /// What would be lost with the membership today.
    public let losses: ClosingReview.Losses
    public let today: CalendarDay
    /// When the person was forgotten; nil for everybody else.
    public let erasedAt: Instant?
}
