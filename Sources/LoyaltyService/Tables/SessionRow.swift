import LoyaltyRules

/// Someone signed in.
public struct SessionRow: Sendable {
    public enum Kind: String, Sendable { case staff, member }

    /// SHA-256 of the secret in the cookie.
    public let digest: String
    public let kind: Kind
    /// The user's or member's id.
    public let subject: Int64
    /// The token that forms must send back.
    public let csrf: String
    public let language: Language
    /// A message for the next page; empty for none.
    public let flash: String
    public let createdAt: Instant
    public let seenAt: Instant
    public let expiresAt: Instant
}
