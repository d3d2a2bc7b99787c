import LoyaltyRules

/// A line of the access log: who saw which data of a member, when and why (T-S2-1).
public struct AccessRow: Sendable, Codable {
    public let recordedAt: Instant
    public let actor: String
    public let fields: String
    public let reason: String
}
