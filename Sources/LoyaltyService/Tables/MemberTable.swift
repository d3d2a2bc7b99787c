import LoyaltyRules
import PortableSQL

enum MemberSQL: String, CaseIterable {
    case insert = """
        INSERT INTO member (member_id, language, channel, property_id, joined_on, joined_at, import_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case row = """
        SELECT member_id, language, channel, property_id, joined_on, joined_at FROM member WHERE member_id = $1
        """
    case traits = """
        SELECT m.joined_on, m.channel, t.birthday, COALESCE(t.tags, '') AS tags FROM member m
        LEFT JOIN member_trait t ON t.member_id = m.member_id WHERE m.member_id = $1
        """
    case traitsPage = """
        SELECT m.joined_on, m.channel, t.birthday, COALESCE(t.tags, '') AS tags, m.member_id FROM member m
        LEFT JOIN member_trait t ON t.member_id = m.member_id
        WHERE m.member_id > $1 ORDER BY m.member_id LIMIT $2
        """
    case putTraits = """
        INSERT INTO member_trait (member_id, birthday, tags) VALUES ($1, $2, $3)
        ON CONFLICT (member_id) DO UPDATE SET birthday = excluded.birthday, tags = excluded.tags
        """
    case setLanguage = "UPDATE member SET language = $2 WHERE member_id = $1"
    case newest = """
        SELECT member_id, language, channel, property_id, joined_on, joined_at FROM member
        ORDER BY member_id DESC LIMIT $1
        """
    case count = "SELECT CAST(COUNT(member_id) AS BIGINT) FROM member"
    case insertPerson = """
        INSERT INTO member_person (member_id, wrapped_key, sealed, updated_at) VALUES ($1, $2, $3, $4)
        """
    case person = "SELECT wrapped_key, sealed FROM member_person WHERE member_id = $1"
    case key = "SELECT wrapped_key FROM member_person WHERE member_id = $1"
    case updatePerson = "UPDATE member_person SET sealed = $2, updated_at = $3 WHERE member_id = $1"
    case deletePerson = "DELETE FROM member_person WHERE member_id = $1"
    case keysPage = """
        SELECT member_id, wrapped_key FROM member_person WHERE member_id > $1 ORDER BY member_id LIMIT $2
        """
    case rewrap = "UPDATE member_person SET wrapped_key = $2 WHERE member_id = $1 AND wrapped_key = $3"
    case deleteTraits = "DELETE FROM member_trait WHERE member_id = $1"
    case insertConsent = """
        INSERT INTO consent (member_id, consent_id, purpose, granted, text_version, channel, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case consents = """
        SELECT purpose, granted, text_version, channel, recorded_at FROM consent
        WHERE member_id = $1 ORDER BY consent_id
        """
}

/// Members, their sealed personal data and consents.
enum MemberTable {
    static func insert(_ row: MemberRow, importID: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(
            MemberSQL.insert.rawValue,
            [
                .member(row.id), .text(row.language.rawValue), .text(row.channel), .text(row.property),
                .day(row.joinedOn), .at(row.joinedAt), .integer(importID),
            ])
    }

    static func row(_ id: MemberID, in tx: any SQLTransaction) throws -> MemberRow? {
        try tx.firstRow(MemberSQL.row.rawValue, [.member(id)]).map(read)
    }

    /// What rules may know of a member.
    static func traits(_ id: MemberID, in tx: any SQLTransaction) throws -> MemberTraits {
        try tx.firstRow(MemberSQL.traits.rawValue, [.member(id)]).map(readTraits) ?? MemberTraits()
    }

    /// What rules may know of the members after one, in the order of their ids.
    static func traits(
        after id: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [(member: MemberID, traits: MemberTraits)] {
        try tx.rows(MemberSQL.traitsPage.rawValue, [.member(id), .number(limit)]).map {
            (try $0.member(4), try readTraits($0))
        }
    }

    private static func readTraits(_ row: SQLRow) throws -> MemberTraits {
        MemberTraits(
            joinedOn: try row.day(0), joinedBy: try row.text(1), birthday: row.textOrNil(2).flatMap(MonthDay.init),
            tags: Set(try row.text(3).split(separator: " ").map(String.init)))
    }

    static func putTraits(
        birthday: MonthDay?, tags: Set<String>, of id: MemberID, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            MemberSQL.putTraits.rawValue,
            [.member(id), .optional(birthday?.description), .text(tags.sorted().joined(separator: " "))])
    }

    static func setLanguage(_ language: Language, of id: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(MemberSQL.setLanguage.rawValue, [.member(id), .text(language.rawValue)])
    }

    static func newest(_ limit: Int, in tx: any SQLTransaction) throws -> [MemberRow] {
        try tx.rows(MemberSQL.newest.rawValue, [.number(limit)]).map(read)
    }

    static func count(in tx: any SQLTransaction) throws -> Int64 {
        try tx.firstRow(MemberSQL.count.rawValue, [])?.integer(0) ?? 0
    }

    static func insertPerson(
        _ person: Person, of member: MemberID, keyring: Keyring, at now: Instant, in tx: any SQLTransaction
    ) throws {
        let key = try keyring.newMemberKey()
        let sealed = try keyring.seal(person.stored, under: key, place: place(member))
        try tx.execute(
            MemberSQL.insertPerson.rawValue, [.member(member), .blob(key), .blob(sealed), .at(now)])
    }

    static func person(_ member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> Person? {
        guard let row = try tx.firstRow(MemberSQL.person.rawValue, [.member(member)]) else { return nil }
        let text = try keyring.open(try row.blob(1), under: try row.blob(0), place: place(member))
        return try Person(stored: text)
    }

    static func insertConsent(
        _ consent: ConsentRow, id: Int64, of member: MemberID, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            MemberSQL.insertConsent.rawValue,
            [
                .member(member), .integer(id), .text(consent.purpose.rawValue), .number(consent.granted ? 1 : 0),
                .text(consent.textVersion), .text(consent.channel), .at(consent.recordedAt),
            ])
    }

    static func consents(of member: MemberID, in tx: any SQLTransaction) throws -> [ConsentRow] {
        try tx.rows(MemberSQL.consents.rawValue, [.member(member)]).map {
            guard let purpose = ConsentPurpose(rawValue: try $0.text(0)) else {
                throw ServiceFault.damaged("consent purpose")
            }
            return ConsentRow(
                purpose: purpose, granted: try $0.integer(1) == 1, textVersion: try $0.text(2),
                channel: try $0.text(3), recordedAt: try $0.instant(4))
        }
    }

    private static func place(_ member: MemberID) -> String { place("member_person.sealed", member) }

    private static func read(_ row: SQLRow) throws -> MemberRow {
        MemberRow(
            id: try row.member(0), language: Language(rawValue: try row.text(1)) ?? .english,
            channel: try row.text(2), property: try row.text(3), joinedOn: try row.day(4), joinedAt: try row.instant(5))
    }
}
