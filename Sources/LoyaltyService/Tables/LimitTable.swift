import LoyaltyRules
import PortableSQL

enum LimitSQL: String, CaseIterable {
    case insert = """
        INSERT INTO processing_limit (member_id, limit_id, kind, in_force, until_on, note, actor, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
        """
    case list = """
        SELECT kind, in_force, until_on, note, actor, recorded_at FROM processing_limit
        WHERE member_id = $1 ORDER BY limit_id
        """
}

/// Limits to what is done with members' data. Written once: the newest of a kind is the one that holds.
enum LimitTable {
    static func insert(
        _ row: LimitRow, id: Int64, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            LimitSQL.insert.rawValue,
            [
                .member(member), .integer(id), .text(row.kind.rawValue), .number(row.isInForce ? 1 : 0), .day(row.until),
                try MemberTable.seal(row.note, of: member, place: "limit", keyring: keyring, in: tx), .text(row.actor),
                .at(row.recordedAt),
            ])
    }

    /// Every limit that was set or lifted, oldest first.
    static func list(of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> [LimitRow] {
        let rows = try tx.rows(LimitSQL.list.rawValue, [.member(member)])
        let key = rows.isEmpty ? nil : try MemberTable.key(of: member, in: tx)
        return try rows.map { row in
            guard let kind = ProcessingLimit(rawValue: try row.text(0)) else { throw ServiceFault.damaged("processing limit") }
            var note: String?
            if let key, let sealed = row.blobOrNil(3) {
                note = try keyring.open(sealed, under: key, place: MemberTable.place("limit", member))
            }
            return LimitRow(
                kind: kind, isInForce: try row.integer(1) == 1, until: try row.dayOrNil(2), note: note,
                actor: try row.text(4), recordedAt: try row.instant(5))
        }
    }

    /// The limits that hold on a day.
    static func inForce(
        on day: CalendarDay, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [LimitRow] {
        let rows = try list(of: member, keyring: keyring, in: tx)
        return ProcessingLimit.allCases.compactMap { kind in
            rows.last { $0.kind == kind }.flatMap { $0.holds(on: day) ? $0 : nil }
        }
    }
}
