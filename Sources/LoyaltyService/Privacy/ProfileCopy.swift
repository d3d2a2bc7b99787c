import LoyaltyRules
import PortableSQL

/// What a member told about themselves, opened for the copy that they get (PIPL 45).
enum ProfileCopy {
    static func tables(of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> [MemberCopy.Table] {
        let row = try ProfileTable.row(member, keyring: keyring, in: tx)
        let document = try DocumentTable.row(member, keyring: keyring, in: tx)?.document
        let changes = try ProfileChangeTable.list(of: member, limit: .max, keyring: keyring, in: tx)
        return [
            MemberCopy.Table(
                name: "profile", columns: ["field", "value"],
                rows: (fields(row) + fields(document)).filter { !$0.1.isEmpty }.map { [.text($0.0), .text($0.1)] }),
            MemberCopy.Table(
                name: "profile_history", columns: ["change_id", "field", "old", "new"],
                rows: changes.reversed().compactMap { row in
                    row.change.map { [.number(row.id), .text(row.field), .text($0.old), .text($0.new)] }
                }),
        ]
    }

    private static func fields(_ document: IdentityDocument?) -> [(String, String)] {
        guard let document else { return [] }
        return [
            ("document_kind", document.kind.rawValue), ("document_country", document.country), ("document_number", document.number),
        ]
    }

    private static func fields(_ row: ProfileRow) -> [(String, String)] {
        let profile = row.profile
        return [
            ("gender", profile.gender == .unstated ? "" : profile.gender.rawValue), ("company", profile.company),
            ("address", profile.address), ("note", profile.note), ("special_reason", row.specialReason),
        ] + profile.preferences.map { ("preference", $0) } + row.health.map { ("health", $0) }
            + profile.dates.map { ("date", "\($0.day) \($0.label)") }
            + profile.companions.map { one in
                ("companion", [one.name, one.relation.rawValue, one.birthday?.description].compactMap { $0 }.joined(separator: ", "))
            }
    }
}
