import LoyaltyRules

/// That a member was forgotten.
public struct ErasureRow: Sendable, Codable, Hashable {
    public let member: MemberID
    public let at: Instant
    public let actor: String
    /// The request that asked for it; 0 for none.
    public let request: Int64
}
