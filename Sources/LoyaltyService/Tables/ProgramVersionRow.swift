import LoyaltyRules

/// A published version: from when it is in force, who published it, why.
public struct ProgramVersionRow: Sendable, Codable {
    public let version: Int
    public let effectiveFrom: CalendarDay
    /// SHA-256 of the document's text, in hexadecimal.
    public let digest: String
    public let publishedAt: Instant
    public let publishedBy: String
    public let reason: String
}
