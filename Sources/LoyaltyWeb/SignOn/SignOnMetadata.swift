/// What a provider tells of itself (OpenID Connect Discovery 1.0).
struct SignOnMetadata: Decodable, Sendable {
    let issuer: String
    let authorization: String
    let token: String
    let keys: String

    private enum CodingKeys: String, CodingKey {
        case issuer
        case authorization = "authorization_endpoint"
        case token = "token_endpoint"
        case keys = "jwks_uri"
    }

    /// Whether it is the provider that was asked, and whether each of its addresses is safe.
    func isOf(_ asked: String) -> Bool {
        issuer == asked && [authorization, token, keys].allSatisfy(SignOnSettings.isSafe)
    }
}
