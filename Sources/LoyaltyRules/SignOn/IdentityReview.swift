/// Whether what an identity provider says is meant for Tessera and for this moment (OpenID Connect Core 1.0, 3.1.3.7). Whether
/// the provider has signed it is asked before.
public enum IdentityReview {
    /// Why it is not taken.
    public enum Problem: String, Sendable, Hashable, CaseIterable {
        case issuer, subject, audience, party, expired, early, nonce
    }

    /// For how many seconds the clocks of both may differ.
    public static let leeway: Int64 = 60

    /// Nil when all is right.
    public static func problem(
        _ claims: IdentityClaims, from issuer: String, for client: String, nonce: String, now: Instant
    ) -> Problem? {
        if claims.issuer != issuer { return .issuer }
        if claims.subject.isEmpty || claims.subject.utf8.count > 255 { return .subject }
        if !claims.audiences.contains(client) { return .audience }
        // Said for several, it says who asked; whoever is named must be Tessera.
        if claims.audiences.count > 1 && claims.authorizedParty == nil { return .party }
        if let party = claims.authorizedParty, party != client { return .party }
        if now >= claims.expires.adding(seconds: leeway) { return .expired }
        if claims.issuedAt > now.adding(seconds: leeway) { return .early }
        if nonce.isEmpty || claims.nonce != nonce { return .nonce }
        return nil
    }

    /// Whether the provider has asked for more than a password, so that Tessera need not ask for a second factor again.
    public static func isStrong(_ claims: IdentityClaims) -> Bool {
        !Set(claims.methods).isDisjoint(with: ["mfa", "otp", "hwk", "sc", "fido", "pop"])
    }
}
