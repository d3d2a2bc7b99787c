import Crypto
import Foundation
import LoyaltyRules

/// Signs checkpoints, and knows its own: an Ed25519 key made from the master key, so that nobody can forge one who has the
/// database alone.
public struct SealKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey
    /// The public half, as hexadecimal: with it anybody can verify a signature.
    public let name: String

    init(seed: SymmetricKey) throws {
        key = try Curve25519.Signing.PrivateKey(rawRepresentation: seed.withUnsafeBytes { Data($0) })
        name = Hexadecimal.text(Array(key.publicKey.rawRepresentation))
    }

    func sign(_ checkpoint: Checkpoint) throws -> SignedCheckpoint {
        let hash = Self.hash(checkpoint)
        let signature = try key.signature(for: Data(hash.utf8)).base64EncodedString()
        return SignedCheckpoint(checkpoint: checkpoint, hash: hash, key: name, signature: signature)
    }

    /// Whether it was signed with this key and not changed since.
    func isGenuine(_ signed: SignedCheckpoint) -> Bool {
        guard signed.key == name, signed.hash == Self.hash(signed.checkpoint),
            let signature = Data(base64Encoded: signed.signature)
        else { return false }
        return key.publicKey.isValidSignature(signature, for: Data(signed.hash.utf8))
    }

    private static func hash(_ checkpoint: Checkpoint) -> String {
        Hexadecimal.text(Array(SHA256.hash(data: Data(checkpoint.canonical))))
    }
}
