import LoyaltyRules
import PortableSQL

/// Free words about a member, kept like the rest of their personal data: whoever destroys the member's key destroys them.
extension MemberTable {
    /// Seals words under the member's key; nothing for no words.
    static func seal(
        _ text: String, place: String, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [UInt8] {
        guard !text.isEmpty else { return [] }
        guard let key = try key(of: member, in: tx) else { throw ServiceFault.rowMissing("member_person \(member)") }
        return try keyring.seal(text, under: key, place: place)
    }

    /// Opens what `seal` made; empty where the member's key is gone.
    static func open(
        _ sealed: [UInt8], place: String, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> String {
        guard !sealed.isEmpty, let key = try key(of: member, in: tx), !key.isEmpty else { return "" }
        return try keyring.open(sealed, under: key, place: place)
    }
}
