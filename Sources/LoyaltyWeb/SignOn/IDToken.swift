import Foundation
import LoyaltyRules

/// A token in which a provider says who somebody is (RFC 7519), split but not yet believed.
struct IDToken: Sendable {
    /// How it says that it is signed, and by which key.
    struct Header: Decodable, Sendable {
        let alg: String
        let kid: String?
    }

    /// The most bytes that a token may have.
    private static let longest = 16_384
    let header: Header
    let claims: IdentityClaims
    private let signed: Data
    private let signature: Data

    /// - Throws: `SignOnFault.token`.
    init(_ text: String) throws {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longest, parts.count == 3, let header = Base64URL.read(parts[0]),
            let payload = Base64URL.read(parts[1]), let signature = Base64URL.read(parts[2])
        else { throw SignOnFault.token("no token") }
        do {
            self.header = try JSONDecoder().decode(Header.self, from: header)
            claims = try JSONDecoder().decode(IDTokenBody.self, from: payload).claims
        } catch {
            throw SignOnFault.token("what stands in it cannot be read")
        }
        self.signature = signature
        signed = Data((parts[0] + "." + parts[1]).utf8)
    }

    /// Whether one of the keys has signed it. A token that names no way that is taken, such as `none`, nobody has signed.
    func isSigned(by keys: [SignOnKey]) -> Bool {
        keys.contains { key in
            (header.kid == nil || key.kid == nil || key.kid == header.kid)
                && key.hasSigned(signed, signature, by: header.alg)
        }
    }
}
