import LoyaltyRules
import PortableSQL

enum JoinCodeSQL: String, CaseIterable {
    case insert = """
        INSERT INTO join_code (code, channel, property_id, label, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (code) DO NOTHING
        """
    case one = """
        SELECT code, channel, property_id, label, made_by, made_at, closed_at FROM join_code WHERE code = $1
        """
    case list = """
        SELECT code, channel, property_id, label, made_by, made_at, closed_at FROM join_code
        ORDER BY made_at DESC, code LIMIT $1
        """
    case close = "UPDATE join_code SET closed_at = $2 WHERE code = $1 AND closed_at IS NULL"
}

/// The codes by which guests join.
enum JoinCodeTable {
    static func insert(_ row: JoinCodeRow, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(
            JoinCodeSQL.insert.rawValue,
            [
                .text(row.code), .text(row.channel.rawValue), .text(row.property), .text(row.label), .text(row.madeBy),
                .at(row.madeAt),
            ]) == 1
    }

    static func one(_ code: String, in tx: any SQLTransaction) throws -> JoinCodeRow? {
        try tx.firstRow(JoinCodeSQL.one.rawValue, [.text(code)]).map(read)
    }

    /// Newest first.
    static func list(limit: Int, in tx: any SQLTransaction) throws -> [JoinCodeRow] {
        try tx.rows(JoinCodeSQL.list.rawValue, [.number(limit)]).map(read)
    }

    /// - Returns: false when it was closed before.
    static func close(_ code: String, at now: Instant, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(JoinCodeSQL.close.rawValue, [.text(code), .at(now)]) == 1
    }

    private static func read(_ row: SQLRow) throws -> JoinCodeRow {
        guard let channel = JoinChannel(rawValue: try row.text(1)) else { throw ServiceFault.damaged("channel of a join code") }
        return JoinCodeRow(
            code: try row.text(0), channel: channel, property: try row.text(2), label: try row.text(3),
            madeBy: try row.text(4), madeAt: try row.instant(5),
            closedAt: row.integerOrNil(6).map { Instant(milliseconds: $0) })
    }
}
