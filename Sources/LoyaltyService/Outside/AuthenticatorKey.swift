import Crypto
import Foundation
import LoyaltyRules

/// The secret that an authenticator app shares with Tessera.
struct AuthenticatorKey: Sendable {
    let bytes: [UInt8]

    /// A new one of 160 bits, as RFC 4226 recommends.
    static func random() -> AuthenticatorKey {
        var random = SystemRandomNumberGenerator()
        return AuthenticatorKey(bytes: (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) })
    }

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// As it is kept: in hexadecimal.
    init?(stored: String) {
        let digits = Array(stored.utf8)
        guard digits.count % 2 == 0 else { return nil }
        bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)
        }
        guard bytes.count * 2 == digits.count else { return nil }
    }

    var stored: String { Hexadecimal.text(bytes) }

    /// The code of a step.
    func code(ofStep step: Int64, digits: Int = TimeCode.digits) -> String {
        let message = Data(TimeCode.message(ofStep: step))
        let digest = HMAC<Insecure.SHA1>.authenticationCode(for: message, using: SymmetricKey(data: bytes))
        return TimeCode.code(ofDigest: Array(digest), digits: digits)
    }
}
