import Crypto
import Foundation

@testable import LoyaltyWeb

/// An identity provider that says what a test wants, and signs it with a key of its own.
actor TestProvider {
    static let issuer = "https://id.example.com"
    /// What its clock says, in seconds.
    private let now: Int
    private let key = P256.Signing.PrivateKey()
    private let stranger = P256.Signing.PrivateKey()
    /// What it says besides what it must.
    var claims: [String: any Sendable] = [:]
    /// Signs with a key that it does not publish.
    var isForged = false
    /// How it says that the token is signed.
    var algorithm = "ES256"
    /// The name by which it calls itself.
    var name = TestProvider.issuer
    /// What a browser brought along, which the token must repeat.
    private var nonce = ""
    private var challenge = ""
    /// The forms that Tessera sent.
    private(set) var forms: [String] = []

    init(now: Int) { self.now = now }

    func say(_ claims: [String: any Sendable]) { self.claims = claims }
    func forge(_ isForged: Bool) { self.isForged = isForged }
    func sign(as algorithm: String) { self.algorithm = algorithm }
    func call(itself name: String) { self.name = name }

    /// What the browser is shown here; gives back the code and the state with which it is sent home.
    func visit(_ address: String) -> (code: String, state: String) {
        let fields = URLComponents(string: address)?.queryItems ?? []
        func field(_ name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
        (nonce, challenge) = (field("nonce"), field("code_challenge"))
        return ("code-1", field("state"))
    }

    func answer(_ request: SignOnRequest) throws -> SignOnAnswer {
        switch request.address {
        case Self.issuer + "/.well-known/openid-configuration":
            return try json([
                "issuer": name, "authorization_endpoint": Self.issuer + "/authorize", "token_endpoint": Self.issuer + "/token",
                "jwks_uri": Self.issuer + "/keys",
            ])
        case Self.issuer + "/keys":
            let point = key.publicKey.rawRepresentation
            return try json(["keys": [[
                "kty": "EC", "crv": "P-256", "use": "sig", "x": Base64URL.write(point.prefix(32)),
                "y": Base64URL.write(point.suffix(32)),
            ]]])
        case Self.issuer + "/token":
            forms.append(request.form ?? "")
            let verifier = request.form?.split(separator: "&").first { $0.hasPrefix("code_verifier=") }?.dropFirst(14) ?? ""
            guard Base64URL.write(SHA256.hash(data: Data(verifier.utf8))) == challenge else {
                return SignOnAnswer(status: 400, body: [])
            }
            return try json(["id_token": try token(), "token_type": "Bearer"])
        default: return SignOnAnswer(status: 404, body: [])
        }
    }

    private func token() throws -> String {
        var all: [String: any Sendable] = [
            "iss": Self.issuer, "sub": "u-1", "aud": "tessera", "nonce": nonce, "iat": now, "exp": now + 300,
            "preferred_username": "manager",
        ]
        all.merge(claims) { $1 }
        let head = try Base64URL.write(JSONSerialization.data(withJSONObject: ["alg": algorithm, "typ": "JWT"]))
        let text = head + "." + (try Base64URL.write(JSONSerialization.data(withJSONObject: all)))
        let signature = try (isForged ? stranger : key).signature(for: Data(text.utf8)).rawRepresentation
        return text + "." + (algorithm == "none" ? "" : Base64URL.write(signature))
    }

    private func json(_ value: [String: any Sendable]) throws -> SignOnAnswer {
        SignOnAnswer(status: 200, body: [UInt8](try JSONSerialization.data(withJSONObject: value)))
    }
}
