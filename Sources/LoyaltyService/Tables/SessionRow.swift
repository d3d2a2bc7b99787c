import LoyaltyRules

/// Someone signed in.
public struct SessionRow: Sendable {
    public enum Kind: String, Sendable { case staff, member }

    /// What a session waits for after a right password.
    public enum Awaits: String, Sendable {
        case nothing = ""
        /// The code of a second factor.
        case code
        /// A second factor, which somebody with this role must have.
        case setUp = "set_up"
    }

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
    /// A number by which a list of sessions tells them apart.
    public let id: Int64
    /// What the browser called itself at sign-in; empty for members.
    public let agent: String
    /// The address from which somebody signed in; empty for members.
    public let address: String
    /// What is still to come before the session opens anything.
    public let awaits: Awaits

    init(
        digest: String, kind: Kind, subject: Int64, csrf: String, language: Language, flash: String, createdAt: Instant,
        seenAt: Instant, expiresAt: Instant, id: Int64, agent: String = "", address: String = "", awaits: Awaits = .nothing
    ) {
        self.digest = digest
        self.kind = kind
        self.subject = subject
        self.csrf = csrf
        self.language = language
        self.flash = flash
        self.createdAt = createdAt
        self.seenAt = seenAt
        self.expiresAt = expiresAt
        self.id = id
        self.agent = agent
        self.address = address
        self.awaits = awaits
    }
}
