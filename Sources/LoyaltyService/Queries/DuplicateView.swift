import LoyaltyRules

/// An account that may be the same person's, and why (MEM-16).
public struct DuplicateView: Sendable {
    public let member: MemberSummary
    public let verdict: DuplicateReview.Verdict
}
