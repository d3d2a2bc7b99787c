import LoyaltyRules

/// A version of the privacy policy as it was published.
public struct PolicyRow: Sendable {
    public let version: PolicyVersion
    public let actor: String
    public let recordedAt: Instant
}
