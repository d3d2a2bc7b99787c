import LoyaltyRules
import PortableSQL

enum ProfileChangeSQL: String, CaseIterable {
    case insert = """
        INSERT INTO profile_change (member_id, change_id, field, channel, actor, sealed, health, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
    case list = """
        SELECT change_id, field, channel, actor, sealed, health, recorded_at FROM profile_change
        WHERE member_id = $1 AND change_id < $2 ORDER BY change_id DESC LIMIT $3
        """
    case newest = """
        SELECT recorded_at FROM profile_change WHERE member_id = $1 AND field = $2 ORDER BY change_id DESC LIMIT 1
        """
    case forgetHealth = "UPDATE profile_change SET health = NULL WHERE member_id = $1 AND health IS NOT NULL"
}

/// Every change of members' profiles, sealed under each member's key; what told of health goes with the consent.
enum ProfileChangeTable {
    private static let place = "profile_change"

    static func insert(
        _ change: ProfileChange, id: Int64, of member: MemberID, channel: String, by actor: String, at now: Instant,
        keyring: Keyring, in tx: any SQLTransaction
    ) throws {
        let sealed = try MemberTable.seal(
            StoredJSON.encode(change), of: member, place: place, keyring: keyring, in: tx)
        try tx.execute(
            ProfileChangeSQL.insert.rawValue,
            [
                .member(member), .integer(id), .text(change.field), .text(channel), .text(actor),
                change.isSensitive ? .null : sealed, change.isSensitive ? sealed : .null, .at(now),
            ])
    }

    /// The changes before one, newest first.
    static func list(
        of member: MemberID, before id: Int64 = .max, limit: Int, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [ProfileChangeRow] {
        let rows = try tx.rows(ProfileChangeSQL.list.rawValue, [.member(member), .integer(id), .number(limit)])
        let key = rows.isEmpty ? nil : try MemberTable.key(of: member, in: tx)
        return try rows.map { row in
            var change: ProfileChange?
            if let key, let sealed = row.blobOrNil(4) ?? row.blobOrNil(5) {
                let text = try keyring.open(sealed, under: key, place: MemberTable.place(place, member))
                change = try StoredJSON.decode(ProfileChange.self, from: text)
            }
            return ProfileChangeRow(
                id: try row.integer(0), field: try row.text(1), channel: try row.text(2), actor: try row.text(3), change: change,
                isSensitive: try row.text(1) == "health", recordedAt: try row.instant(6))
        }
    }

    /// When a field was last changed; nil when it never was.
    static func newest(of field: String, of member: MemberID, in tx: any SQLTransaction) throws -> Instant? {
        try tx.firstRow(ProfileChangeSQL.newest.rawValue, [.member(member), .text(field)])?.instant(0)
    }

    static func forgetHealth(of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(ProfileChangeSQL.forgetHealth.rawValue, [.member(member)])
    }
}
