import LoyaltyRules

/// A line of the audit or of the access log.
public struct TrailRow: Sendable {
    public let id: Int64
    /// 0 where it concerns no member.
    public let member: MemberID
    public let recordedAt: Instant
    public let actor: String
    /// The operation, or the data that was seen.
    public let what: String
    public let outcome: String
    public let reason: String
}
