import LoyaltyRules

/// A member, without personal data.
public struct MemberRow: Sendable {
    public let id: MemberID
    /// The language in which the member is written to.
    public let language: Language
    /// How the member joined (MEM-01).
    public let channel: String
    /// The hotel at which the member joined; empty for none.
    public let property: String
    public let joinedOn: CalendarDay
    public let joinedAt: Instant
}
