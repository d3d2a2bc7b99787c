import LoyaltyRules

/// One change of a profile: which field, from what to what, by whom, where and when (MEM-15).
public struct ProfileChangeRow: Sendable {
    public let id: Int64
    public let field: String
    /// Where it was changed: `portal`, `desk`, `api`.
    public let channel: String
    public let actor: String
    /// The field before and after; nil when the values were forgotten with a consent, or with the person.
    public let change: ProfileChange?
    /// Whether it tells of health.
    public let isSensitive: Bool
    public let recordedAt: Instant
}
