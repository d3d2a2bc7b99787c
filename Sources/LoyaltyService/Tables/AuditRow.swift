import LoyaltyRules

/// A line of the audit trail.
public struct AuditRow: Sendable, Codable {
    public let recordedAt: Instant
    public let actor: String
    public let operation: String
    /// `done`, or the code of the refusal.
    public let outcome: String
    public let reason: String
}
