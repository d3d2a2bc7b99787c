import CArgon2
import Foundation

/// Hashes of staff passwords: argon2id with 46 MiB and one pass (ASVS 11.4.2), salted.
///
/// Hashing is slow on purpose, so at most two run at once: signing in can't exhaust the machine.
public enum PasswordHash {
    private static let turnstile = DispatchSemaphore(value: 2)
    private static let memoryKiB: UInt32 = 46 * 1_024

    /// The stored form of a password, with parameters and salt inside.
    public static func make(_ password: String) throws -> String {
        var random = SystemRandomNumberGenerator()
        let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &random) }
        var encoded = [CChar](repeating: 0, count: 256)
        turnstile.wait()
        defer { turnstile.signal() }
        let code = argon2id_hash_encoded(
            1, memoryKiB, 1, password, password.utf8.count, salt, salt.count, 32, &encoded, encoded.count)
        guard code == 0 else { throw ServiceFault.invariant("argon2id answered \(code)") }
        return String(decoding: encoded.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether a password is the one that was hashed.
    public static func verify(_ password: String, against stored: String) -> Bool {
        turnstile.wait()
        defer { turnstile.signal() }
        return argon2id_verify(stored, password, password.utf8.count) == 0
    }

    /// What an unknown user's password is compared with, so that known and unknown users take as long.
    static let ofNobody = (try? make(Secret.token())) ?? ""
}
