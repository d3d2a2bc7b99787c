import LoyaltyRules
import PortableSQL

enum ReinstatementSQL: String, CaseIterable {
    case insert = """
        INSERT INTO reinstatement (member_id, sequence, ending, lot_id, amount) VALUES ($1, $2, $3, $4, $5)
        """
    case ofMember = """
        SELECT r.sequence, r.ending, r.lot_id, r.amount,
            CASE WHEN x.sequence IS NULL THEN 0 ELSE 1 END AS is_reversed
        FROM reinstatement r
        LEFT JOIN ledger_entry x ON x.member_id = r.member_id AND x.reverses = r.sequence AND x.reverses <> 0
        WHERE r.member_id = $1 ORDER BY r.sequence
        """
    case ofLot = """
        SELECT CAST(COALESCE(SUM(r.amount), 0) AS BIGINT) AS amount FROM reinstatement r
        LEFT JOIN ledger_entry x ON x.member_id = r.member_id AND x.reverses = r.sequence AND x.reverses <> 0
        WHERE r.member_id = $1 AND r.lot_id = $2 AND x.sequence IS NULL
        """
    case lotsOfLot = "SELECT sequence FROM reinstatement WHERE member_id = $1 AND lot_id = $2 ORDER BY sequence"
}

/// What was given back after it had ended; a reversal of the entry takes it off again.
enum ReinstatementTable {
    /// A row: the entry that gave back (and the lot that it filled), the one that had taken out, and its lot.
    struct Row: Sendable {
        let sequence: Int64
        let ending: Int64
        let lot: Int64
        let amount: Int64
        var isReversed = false
    }

    static func insert(_ row: Row, of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(
            ReinstatementSQL.insert.rawValue,
            [.member(member), .integer(row.sequence), .integer(row.ending), .integer(row.lot), .integer(row.amount)])
    }

    static func all(of member: MemberID, in tx: any SQLTransaction) throws -> [Row] {
        try tx.rows(ReinstatementSQL.ofMember.rawValue, [.member(member)]).map {
            Row(
                sequence: try $0.integer(0), ending: try $0.integer(1), lot: try $0.integer(2),
                amount: try $0.integer(3), isReversed: try $0.integer(4) == 1)
        }
    }

    /// How much of a lot was given back after it had ended.
    static func amount(ofLot lot: Int64, member: MemberID, in tx: any SQLTransaction) throws -> Int64 {
        try tx.firstRow(ReinstatementSQL.ofLot.rawValue, [.member(member), .integer(lot)])?.integer(0) ?? 0
    }

    /// The lots in which what had ended of a lot came back.
    static func lots(ofLot lot: Int64, member: MemberID, in tx: any SQLTransaction) throws -> [Int64] {
        try tx.rows(ReinstatementSQL.lotsOfLot.rawValue, [.member(member), .integer(lot)]).map { try $0.integer(0) }
    }
}
