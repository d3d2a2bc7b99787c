import LoyaltyRules

/// A member's identity document, and who has seen it when.
public struct DocumentRow: Sendable, Hashable {
    public let document: IdentityDocument
    /// The name of the actor.
    public let seenBy: String
    public let seenAt: Instant
}
