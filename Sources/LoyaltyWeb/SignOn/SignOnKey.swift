import Crypto
import CryptoExtras
import Foundation

/// A public key of a provider (RFC 7517), for the two ways of signing that are taken: RS256 and ES256.
struct SignOnKey: Decodable, Sendable {
    let kty: String
    let kid: String?
    let use: String?
    let n: String?
    let e: String?
    let crv: String?
    let x: String?
    let y: String?

    /// The keys of a provider, as it publishes them.
    struct Set: Decodable, Sendable {
        let keys: [SignOnKey]
    }

    /// Whether it has signed something in that way.
    func hasSigned(_ text: Data, _ signature: Data, by algorithm: String) -> Bool {
        guard use == nil || use == "sig" else { return false }
        switch (algorithm, kty) {
        case ("RS256", "RSA"):
            guard let n = n.flatMap(Base64URL.read), let e = e.flatMap(Base64URL.read),
                let key = try? _RSA.Signing.PublicKey(n: n, e: e)
            else { return false }
            return key.isValidSignature(
                _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: text),
                padding: .insecurePKCS1v1_5)
        case ("ES256", "EC"):
            guard crv == "P-256", let x = x.flatMap(Base64URL.read), let y = y.flatMap(Base64URL.read),
                let key = try? P256.Signing.PublicKey(rawRepresentation: x + y),
                let sign = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
            else { return false }
            return key.isValidSignature(sign, for: text)
        default: return false
        }
    }
}
