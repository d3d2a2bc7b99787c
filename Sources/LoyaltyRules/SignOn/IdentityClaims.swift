/// What an identity provider says of somebody who has just signed in there (OpenID Connect Core 1.0, section 2).
public struct IdentityClaims: Sendable, Hashable {
    /// Who says it.
    public let issuer: String
    /// The person, by a word that never changes at this provider.
    public let subject: String
    /// For which programs it is said.
    public let audiences: [String]
    /// The program that asked, where it is said for several.
    public let authorizedParty: String?
    public let expires: Instant
    public let issuedAt: Instant
    /// What Tessera sent along, so that the answer belongs to this browser and this moment.
    public let nonce: String
    /// The names by which the person may be known here: the user name, and the e-mail address where it is verified.
    public let names: [String]
    /// How the person showed who they are (RFC 8176): `pwd`, `otp`, `mfa`.
    public let methods: [String]

    public init(
        issuer: String, subject: String, audiences: [String], authorizedParty: String? = nil, expires: Instant,
        issuedAt: Instant, nonce: String, names: [String], methods: [String] = []
    ) {
        self.issuer = issuer
        self.subject = subject
        self.audiences = audiences
        self.authorizedParty = authorizedParty
        self.expires = expires
        self.issuedAt = issuedAt
        self.nonce = nonce
        self.names = names
        self.methods = methods
    }
}
