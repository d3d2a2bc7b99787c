import Crypto
import Foundation

/// Keeps personal data unreadable at rest and findable at once.
///
/// One master key, kept outside the database. Each member has a key of their own, wrapped by the master
/// key, so that destroying it erases the member while the ledger stays whole. Exact look-ups go through
/// keyed digests (blind indexes), a different key for each purpose.
public struct Keyring: Sendable {
    private let keys: DerivedKeys
    /// What wraps members' keys, oldest first: the first is the master key's own, each further one was added by a rotation.
    private let wrappings: [DerivedKeys]

    /// A keyring over a master key of 32 bytes, and 32 more for each rotation of what wraps members' keys.
    public init(master: [UInt8]) throws(KeyringFault) {
        guard master.count >= 32, master.count % 32 == 0, master.count / 32 <= Self.mostWrappings else {
            throw KeyringFault.wrongLength(master.count)
        }
        wrappings = stride(from: 0, to: master.count, by: 32).map {
            DerivedKeys(master: SymmetricKey(data: master[$0..<$0 + 32]))
        }
        keys = wrappings[0]
    }

    /// How many keys a key file may hold.
    static let mostWrappings = 64

    /// The number of the key that wraps what is new; 0 before the first rotation.
    public var newestWrapping: Int { wrappings.count - 1 }

    /// A digest by which a database knows that it belongs to this master key.
    public var fingerprint: String { blindIndex("fingerprint", of: "tessera") }

    /// A new member key, wrapped for storage.
    public func newMemberKey() throws -> [UInt8] {
        try wrap(SymmetricKey(size: .bits256))
    }

    /// The number of the key that wraps a member's key; nil when it is of no length that this program writes.
    static func wrapping(of wrapped: [UInt8]) -> Int? {
        wrapped.count == 40 ? 0 : wrapped.count == 41 ? Int(wrapped[0]) : nil
    }

    /// A member's key wrapped by the newest key; nil when it is already.
    func rewrapped(_ wrapped: [UInt8]) throws -> [UInt8]? {
        Self.wrapping(of: wrapped) == newestWrapping ? nil : try wrap(try unwrap(wrapped))
    }

    /// The first wraps as it always did; what a later one wraps begins with its number.
    private func wrap(_ key: SymmetricKey) throws -> [UInt8] {
        let wrapped = Array(try AES.KeyWrap.wrap(key, using: wrappings[newestWrapping].key("member-keys")))
        return newestWrapping == 0 ? wrapped : [UInt8(newestWrapping)] + wrapped
    }

    private func unwrap(_ wrapped: [UInt8]) throws -> SymmetricKey {
        guard let number = Self.wrapping(of: wrapped), number < wrappings.count else { throw KeyringFault.unknownWrapping }
        return try AES.KeyWrap.unwrap(Data(wrapped.suffix(40)), using: wrappings[number].key("member-keys"))
    }

    /// Seals text under a member's key. `place` (table, column, member) is bound in, so that a sealed text
    /// moved to another row does not open.
    public func seal(_ text: String, under wrapped: [UInt8], place: String) throws -> [UInt8] {
        try seal(text, key: unwrap(wrapped), place: place)
    }

    /// Opens what `seal` made.
    public func open(_ sealed: [UInt8], under wrapped: [UInt8], place: String) throws -> String {
        try open(sealed, key: unwrap(wrapped), place: place)
    }

    /// Seals text that belongs to no member's row, for example a message under way.
    public func sealForSystem(_ text: String, place: String) throws -> [UInt8] {
        try seal(text, key: derived("system"), place: place)
    }

    /// Opens what `sealForSystem` made.
    public func openForSystem(_ sealed: [UInt8], place: String) throws -> String {
        try open(sealed, key: derived("system"), place: place)
    }

    /// The keyed digest of a value for one purpose, as 43 characters of text.
    public func blindIndex(_ purpose: String, of value: String) -> String {
        var digest = keys.digest("index:" + purpose)
        digest.update(data: Array(value.utf8))
        return Data(digest.finalize()).base64EncodedString()
    }

    /// The keyed digests of search words, each cut to 63 bits.
    public func searchTokens(_ words: some Sequence<String>) -> [Int64] {
        let empty = keys.digest("index:search")
        return words.map { word in
            var digest = empty
            digest.update(data: Array(word.utf8))
            return digest.finalize().prefix(8).reduce(Int64(0)) { $0 << 8 | Int64($1) } & Int64.max
        }
    }

    /// The key that signs checkpoints of the ledger.
    public func sealKey() throws -> SealKey { try SealKey(seed: derived("seals")) }

    private func seal(_ text: String, key: SymmetricKey, place: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(Data(text.utf8), using: key, authenticating: Data(place.utf8))
        guard let combined = box.combined else { throw KeyringFault.notOpened(place) }
        return [1] + combined
    }

    private func open(_ sealed: [UInt8], key: SymmetricKey, place: String) throws -> String {
        guard sealed.first == 1 else { throw KeyringFault.notOpened(place) }
        let box = try AES.GCM.SealedBox(combined: Data(sealed.dropFirst()))
        let data = try AES.GCM.open(box, using: key, authenticating: Data(place.utf8))
        return String(decoding: data, as: UTF8.self)
    }

    private func derived(_ purpose: String) -> SymmetricKey { keys.key(purpose) }
}
