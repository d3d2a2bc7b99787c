import Crypto
import Foundation
import Synchronization

/// Keys made from the master key, one for each purpose: each is derived once, since a look-up needs one and an
/// import makes thousands of look-ups a second.
final class DerivedKeys: Sendable {
    private let master: SymmetricKey
    private let known = Mutex<[String: SymmetricKey]>([:])
    private let digests = Mutex<[String: HMAC<SHA256>]>([:])

    init(master: SymmetricKey) { self.master = master }

    /// The key of a purpose (HKDF-SHA256, RFC 5869).
    func key(_ purpose: String) -> SymmetricKey {
        if let key = known.withLock({ $0[purpose] }) { return key }
        let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: master, info: Data("tessera/v1/\(purpose)".utf8), outputByteCount: 32)
        known.withLock { $0[purpose] = key }
        return key
    }

    /// The beginning of a keyed digest for a purpose: the key is taken in once, each value continues on a copy.
    func digest(_ purpose: String) -> HMAC<SHA256> {
        if let digest = digests.withLock({ $0[purpose] }) { return digest }
        let digest = HMAC<SHA256>(key: key(purpose))
        digests.withLock { $0[purpose] = digest }
        return digest
    }
}
