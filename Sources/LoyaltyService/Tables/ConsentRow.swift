import LoyaltyRules

/// A consent given or refused: for one purpose, to a text of one version (MEM-08, PIPL 14–17).
public struct ConsentRow: Sendable, Codable {
    public let purpose: ConsentPurpose
    public let granted: Bool
    /// The version of the text that was shown.
    public let textVersion: String
    /// Where it was given, for example `desk`.
    public let channel: String
    public let recordedAt: Instant
}
