import Foundation
import LoyaltyRules

/// The identity provider: what it tells of itself is asked for once an hour, its keys anew when one is unknown.
public actor SignOnProvider {
    let settings: SignOnSettings
    private let transport: SignOnTransport
    private var metadata: (SignOnMetadata, at: ContinuousClock.Instant)?
    private var keys: ([SignOnKey], at: ContinuousClock.Instant)?
    private let fresh = Duration.seconds(3_600)
    private let patience = Duration.seconds(60)

    public init(_ settings: SignOnSettings, transport: @escaping SignOnTransport) {
        self.settings = settings
        self.transport = transport
    }

    /// Where a browser is sent to sign in.
    /// - Throws: `SignOnFault.provider`.
    func address(state: String, nonce: String, challenge: String) async throws -> String {
        let fields = [
            ("response_type", "code"), ("scope", "openid profile email"), ("client_id", settings.client),
            ("redirect_uri", settings.returnTo), ("state", state), ("nonce", nonce), ("code_challenge", challenge),
            ("code_challenge_method", "S256"),
        ]
        let address = try await known().authorization
        return address + (address.contains("?") ? "&" : "?") + Self.encoded(fields)
    }

    /// Who somebody is, for the code that their browser brought back.
    /// - Throws: `SignOnFault`.
    func claims(code: String, verifier: String, nonce: String, now: Instant) async throws -> IdentityClaims {
        let fields = [
            ("grant_type", "authorization_code"), ("code", code), ("redirect_uri", settings.returnTo),
            ("client_id", settings.client), ("code_verifier", verifier),
        ]
        var authorization: String?
        if !settings.secret.isEmpty {
            let pair = Self.encoded(settings.client) + ":" + Self.encoded(settings.secret)
            authorization = "Basic " + Data(pair.utf8).base64EncodedString()
        }
        struct Tokens: Decodable {
            let id_token: String
        }
        let tokens = try await ask(
            Tokens.self, SignOnRequest(address: try await known().token, form: Self.encoded(fields), authorization: authorization))
        let token = try IDToken(tokens.id_token)
        guard try await isSigned(token) else { throw SignOnFault.token("not signed by the provider") }
        if let problem = IdentityReview.problem(
            token.claims, from: settings.issuer, for: settings.client, nonce: nonce, now: now)
        {
            throw SignOnFault.claims(problem)
        }
        return token.claims
    }

    /// A provider changes its keys now and then: a token that none of the known ones has signed is held against new ones.
    private func isSigned(_ token: IDToken) async throws -> Bool {
        if let (known, at) = keys, at.duration(to: .now) < fresh {
            if token.isSigned(by: known) { return true }
            guard at.duration(to: .now) > patience else { return false }
        }
        let found = try await ask(SignOnKey.Set.self, SignOnRequest(address: known().keys, form: nil, authorization: nil)).keys
        keys = (found, .now)
        return token.isSigned(by: found)
    }

    private func known() async throws -> SignOnMetadata {
        if let (known, at) = metadata, at.duration(to: .now) < fresh { return known }
        let base = settings.issuer.hasSuffix("/") ? String(settings.issuer.dropLast()) : settings.issuer
        let request = SignOnRequest(address: base + "/.well-known/openid-configuration", form: nil, authorization: nil)
        let found = try await ask(SignOnMetadata.self, request)
        guard found.isOf(settings.issuer) else { throw SignOnFault.provider("it calls itself \(found.issuer)") }
        metadata = (found, .now)
        return found
    }

    private func ask<Answer: Decodable>(_: Answer.Type, _ request: SignOnRequest) async throws -> Answer {
        let answer: SignOnAnswer
        do {
            answer = try await transport(request)
        } catch {
            throw SignOnFault.provider("\(request.address) does not answer: \(error)")
        }
        guard answer.status == 200 else { throw SignOnFault.provider("\(request.address) answers \(answer.status)") }
        guard let read = try? JSONDecoder().decode(Answer.self, from: Data(answer.body)) else {
            throw SignOnFault.provider("\(request.address) answers what cannot be read")
        }
        return read
    }

    private static func encoded(_ fields: [(String, String)]) -> String {
        fields.map { encoded($0.0) + "=" + encoded($0.1) }.joined(separator: "&")
    }

    /// As a form writes it (RFC 6749, appendix B), with nothing left to doubt.
    private static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }
}
