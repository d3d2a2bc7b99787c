import LoyaltyRules
import PortableSQL

/// Members' keys, and what is sealed under them.
extension MemberTable {
    /// Where a sealed text stands: bound into it, so that it opens nowhere else.
    static func place(_ what: String, _ member: MemberID) -> String { "\(what).\(member)" }

    /// A member's key, wrapped; nil when there is none, or it was destroyed.
    static func key(of member: MemberID, in tx: any SQLTransaction) throws -> [UInt8]? {
        try tx.firstRow(MemberSQL.key.rawValue, [.member(member)])?.blob(0)
    }

    /// A text sealed under a member's key; NULL for no text.
    /// - Throws: `ServiceFault` when the member has no key.
    static func seal(
        _ text: String?, of member: MemberID, place: String, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> SQLValue {
        guard let text, !text.isEmpty else { return .null }
        guard let key = try key(of: member, in: tx) else { throw ServiceFault.rowMissing("key of member \(member)") }
        return .blob(try keyring.seal(text, under: key, place: Self.place(place, member)))
    }

    /// Seals what was corrected under the key that the member has.
    static func update(
        _ person: Person, of member: MemberID, keyring: Keyring, at now: Instant, in tx: any SQLTransaction
    ) throws {
        let sealed = try seal(person.stored, of: member, place: "member_person.sealed", keyring: keyring, in: tx)
        try tx.execute(MemberSQL.updatePerson.rawValue, [.member(member), sealed, .at(now)])
    }

    /// Destroys a member's key and what it seals, and what is known of them besides.
    static func deletePerson(_ member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(MemberSQL.deletePerson.rawValue, [.member(member)])
        try tx.execute(MemberSQL.deleteTraits.rawValue, [.member(member)])
    }

    /// Wrapped keys after a member, in the order of their ids.
    static func keys(
        after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [(member: MemberID, key: [UInt8])] {
        try tx.rows(MemberSQL.keysPage.rawValue, [.member(member), .number(limit)]).map { (try $0.member(0), try $0.blob(1)) }
    }

    /// Puts a key wrapped anew in the place of the old wrapping.
    /// - Returns: false when it was changed meanwhile.
    static func rewrap(
        _ old: [UInt8], as new: [UInt8], of member: MemberID, in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(MemberSQL.rewrap.rawValue, [.member(member), .blob(new), .blob(old)]) == 1
    }
}
