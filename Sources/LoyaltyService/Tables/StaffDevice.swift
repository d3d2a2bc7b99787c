import LoyaltyRules

/// A browser from which a member of staff signed in.
public struct StaffDevice: Sendable, Hashable {
    /// What the browser calls itself.
    public let agent: String
    /// The address from which it came last.
    public let address: String
    public let firstSeenAt: Instant
    public let seenAt: Instant
}
