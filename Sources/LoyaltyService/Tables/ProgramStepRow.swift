import LoyaltyRules

/// One thing that was done to a draft of the program; written once, never changed.
public struct ProgramStepRow: Sendable, Equatable {
    public enum Kind: String, Sendable, CaseIterable { case written, submitted, approved, published, discarded }

    public let draft: Int64
    public let kind: Kind
    /// The revision to which it was done.
    public let revision: Int
    /// SHA-256 of that revision's text, in hexadecimal.
    public let digest: String
    public let actor: String
    public let at: Instant
    /// What the person wrote beside it; may be empty.
    public let note: String
    /// The version, where it was published; else 0.
    public let version: Int
}
