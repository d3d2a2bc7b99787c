import LoyaltyRules
import PortableSQL

enum OriginSQL: String, CaseIterable {
    case insert = """
        INSERT INTO member_origin (member_id, source, paper_form, join_code, application_id, age_checked, agreed_at, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
    case one = """
        SELECT source, paper_form, join_code, application_id, age_checked, agreed_at FROM member_origin WHERE member_id = $1
        """
    /// Members' numbers are ordered by the time of enrolment, so a time is a number.
    case counts = """
        SELECT m.property_id, m.channel, o.source, CAST(COUNT(m.member_id) AS BIGINT) AS joined,
            CAST(COALESCE(SUM(CASE WHEN s.last_activity_on IS NULL THEN 0 ELSE 1 END), 0) AS BIGINT) AS came
        FROM member_origin o JOIN member m ON m.member_id = o.member_id JOIN standing s ON s.member_id = o.member_id
        WHERE o.member_id >= $1 GROUP BY m.property_id, m.channel, o.source
        """
}

/// Where members came from.
enum OriginTable {
    static func insert(_ row: OriginRow, of member: MemberID, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(
            OriginSQL.insert.rawValue,
            [
                .member(member), .text(row.source?.rawValue ?? ""), .text(row.paperForm ?? ""), .text(row.joinCode ?? ""),
                .integer(row.application ?? 0), .number(row.isAgeChecked ? 1 : 0), .at(row.agreedAt), .at(now),
            ])
    }

    /// How those came who were enrolled since a number, by hotel.
    static func counts(since member: MemberID, in tx: any SQLTransaction) throws -> [(hotel: String, count: OriginCount)] {
        try tx.rows(OriginSQL.counts.rawValue, [.member(member)]).map { row in
            let count = OriginCount(
                channel: try row.text(1), source: ConversionSource(rawValue: try row.text(2)), joined: Int(try row.integer(3)),
                came: Int(try row.integer(4)))
            return (try row.text(0), count)
        }
    }

    static func row(_ member: MemberID, in tx: any SQLTransaction) throws -> OriginRow? {
        try tx.firstRow(OriginSQL.one.rawValue, [.member(member)]).map { row in
            func word(_ column: Int) throws -> String? {
                let text = try row.text(column)
                return text.isEmpty ? nil : text
            }
            let application = try row.integer(3)
            return OriginRow(
                source: try word(0).flatMap(ConversionSource.init), paperForm: try word(1), joinCode: try word(2),
                application: application == 0 ? nil : application, isAgeChecked: try row.integer(4) == 1,
                agreedAt: try row.instant(5))
        }
    }
}
