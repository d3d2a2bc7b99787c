import LoyaltyRules
import PortableSQL

enum ProfileSQL: String, CaseIterable {
    case row = """
        SELECT sealed, health, is_special, special_by, special_at, special_reason, manager_id, confirmed_at, confirmed_by
        FROM member_profile WHERE member_id = $1
        """
    case put = """
        INSERT INTO member_profile (member_id, sealed, health, is_special, special_by, special_at, special_reason, manager_id,
            confirmed_at, confirmed_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (member_id) DO UPDATE SET sealed = excluded.sealed, health = excluded.health,
            is_special = excluded.is_special, special_by = excluded.special_by, special_at = excluded.special_at,
            special_reason = excluded.special_reason, manager_id = excluded.manager_id, confirmed_at = excluded.confirmed_at,
            confirmed_by = excluded.confirmed_by
        """
    case forgetHealth = "UPDATE member_profile SET health = NULL WHERE member_id = $1"
    case delete = "DELETE FROM member_profile WHERE member_id = $1"
    case page = """
        SELECT m.member_id, m.channel, m.property_id, m.joined_at, p.confirmed_at, COALESCE(p.is_special, 0) AS is_special,
            COALESCE(p.manager_id, 0) AS manager_id
        FROM member m JOIN standing s ON s.member_id = m.member_id LEFT JOIN member_profile p ON p.member_id = m.member_id
        WHERE m.member_id > $1 AND s.status = 'active' ORDER BY m.member_id LIMIT $2
        """
    case special = """
        SELECT m.member_id, m.channel, m.property_id, m.joined_at, p.confirmed_at, CAST(1 AS BIGINT) AS is_special, p.manager_id
        FROM member_profile p JOIN member m ON m.member_id = p.member_id JOIN standing s ON s.member_id = p.member_id
        WHERE p.is_special = 1 AND p.member_id > $1 AND s.status = 'active' ORDER BY p.member_id LIMIT $2
        """
    case managed = """
        SELECT m.member_id, m.channel, m.property_id, m.joined_at, p.confirmed_at, p.is_special, p.manager_id
        FROM member_profile p JOIN member m ON m.member_id = p.member_id JOIN standing s ON s.member_id = p.member_id
        WHERE p.manager_id = $3 AND p.manager_id > 0 AND p.member_id > $1 AND s.status = 'active'
        ORDER BY p.member_id LIMIT $2
        """
}

/// Members' profiles, sealed under each member's key.
enum ProfileTable {
    private static let (place, healthPlace, reasonPlace) = ("member_profile.sealed", "member_profile.health", "member_profile.special")

    static func row(_ member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> ProfileRow {
        var found = ProfileRow()
        guard let row = try tx.firstRow(ProfileSQL.row.rawValue, [.member(member)]) else { return found }
        if let key = try MemberTable.key(of: member, in: tx) {
            func open(_ column: Int, _ place: String) throws -> String? {
                try row.blobOrNil(column).map { try keyring.open($0, under: key, place: MemberTable.place(place, member)) }
            }
            if let text = try open(0, place) { found.profile = try StoredJSON.decode(MemberProfile.self, from: text) }
            if let text = try open(1, healthPlace) { found.health = text.split(separator: " ").map(String.init) }
            found.specialReason = try open(5, reasonPlace) ?? ""
        }
        found.isSpecial = try row.integer(2) == 1
        found.specialBy = try row.text(3)
        found.specialAt = try row.instant(4)
        let manager = try row.integer(6)
        found.manager = manager == 0 ? nil : manager
        found.confirmedAt = row.integerOrNil(7).map(Instant.init(milliseconds:))
        found.confirmedBy = try row.text(8)
        return found
    }

    static func put(_ row: ProfileRow, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws {
        func seal(_ text: String, _ place: String) throws -> SQLValue {
            try MemberTable.seal(text, of: member, place: place, keyring: keyring, in: tx)
        }
        try tx.execute(
            ProfileSQL.put.rawValue,
            [
                .member(member), try seal(StoredJSON.encode(row.profile), place),
                try seal(row.health.joined(separator: " "), healthPlace), .number(row.isSpecial ? 1 : 0), .text(row.specialBy),
                .at(row.specialAt), try seal(row.specialReason, reasonPlace), .integer(row.manager ?? 0),
                row.confirmedAt.map { .at($0) } ?? .null, .text(row.confirmedBy),
            ])
    }

    /// Removes what tells of a member's health, also from the history.
    static func forgetHealth(of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(ProfileSQL.forgetHealth.rawValue, [.member(member)])
        try ProfileChangeTable.forgetHealth(of: member, in: tx)
    }

    static func delete(_ member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(ProfileSQL.delete.rawValue, [.member(member)])
    }

    /// A member of a list, without personal data.
    struct Listed: Sendable {
        let member: MemberID
        let channel: String
        let property: String
        let joinedAt: Instant
        let confirmedAt: Instant?
        let isSpecial: Bool
        let manager: Int64
    }

    /// Active members after one: all of them, the special ones, or those of an account manager.
    static func list(
        _ which: ProfileList, after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [Listed] {
        let rows =
            switch which {
            case .stale, .all: try tx.rows(ProfileSQL.page.rawValue, [.member(member), .number(limit)])
            case .special: try tx.rows(ProfileSQL.special.rawValue, [.member(member), .number(limit)])
            case .managed(let staff): try tx.rows(ProfileSQL.managed.rawValue, [.member(member), .number(limit), .integer(staff)])
            }
        return try rows.map {
            Listed(
                member: try $0.member(0), channel: try $0.text(1), property: try $0.text(2), joinedAt: try $0.instant(3),
                confirmedAt: $0.integerOrNil(4).map(Instant.init(milliseconds:)), isSpecial: try $0.integer(5) == 1,
                manager: try $0.integer(6))
        }
    }
}
