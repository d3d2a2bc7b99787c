import LoyaltyRules

/// What stands in a token, as its JSON has it.
struct IDTokenBody: Decodable {
    let claims: IdentityClaims

    private enum Keys: String, CodingKey {
        case iss, sub, aud, azp, exp, iat, nonce, email, amr
        case emailVerified = "email_verified"
        case user = "preferred_username"
    }

    init(from decoder: any Decoder) throws {
        let box = try decoder.container(keyedBy: Keys.self)
        let several = try? box.decode([String].self, forKey: .aud)
        let isVerified = (try? box.decode(Bool.self, forKey: .emailVerified)) == true
        let email = isVerified ? try? box.decode(String.self, forKey: .email) : nil
        let user = try? box.decode(String.self, forKey: .user)
        // Seconds, of which some providers tell fractions.
        func moment(_ key: Keys) throws -> Instant {
            let seconds = (try? box.decode(Int64.self, forKey: key)) ?? 0
            guard (0...99_999_999_999).contains(seconds) else { throw SignOnFault.token("\(key.rawValue) is no time") }
            return Instant(milliseconds: seconds * 1_000)
        }
        claims = IdentityClaims(
            issuer: try box.decode(String.self, forKey: .iss), subject: try box.decode(String.self, forKey: .sub),
            audiences: try several ?? [box.decode(String.self, forKey: .aud)],
            authorizedParty: try box.decodeIfPresent(String.self, forKey: .azp), expires: try moment(.exp),
            issuedAt: try moment(.iat), nonce: try box.decodeIfPresent(String.self, forKey: .nonce) ?? "",
            names: [user, email].compactMap { $0 }, methods: (try? box.decode([String].self, forKey: .amr)) ?? [])
    }
}
