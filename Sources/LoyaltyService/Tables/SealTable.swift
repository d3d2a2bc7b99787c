import LoyaltyRules
import PortableSQL

enum SealSQL: String, CaseIterable {
    case insert = """
        INSERT INTO seal_checkpoint (number, business_day, sealed_at, through_operation, line) VALUES ($1, $2, $3, $4, $5)
        """
    case all = "SELECT line FROM seal_checkpoint ORDER BY number"
    case list = "SELECT line FROM seal_checkpoint WHERE number < $1 ORDER BY number DESC LIMIT $2"
    case one = "SELECT line FROM seal_checkpoint WHERE number = $1"
    case end = "SELECT CAST(COALESCE(MAX(through_operation), 0) AS BIGINT) AS through_operation FROM seal_checkpoint"
    /// In the order in which they are hashed: by member and id.
    case operations = """
        SELECT member_id, operation_id, name, occurred_on, recorded_at, program_version, property_id, folio_id, import_id,
            actor, reason, receipt
        FROM ledger_operation
        WHERE (member_id, operation_id) > ($1, $2) AND operation_id > $3 AND operation_id <= $4
        ORDER BY member_id, operation_id LIMIT $5
        """
    /// In the order in which they are hashed: by member and sequence.
    case entries = """
        SELECT member_id, sequence, operation_id, rule, asset, amount, balance_after, account, property_id, folio_id,
            occurred_on, recorded_at, program_version, reverses, import_id
        FROM ledger_entry
        WHERE (member_id, sequence) > ($1, $2) AND operation_id > $3 AND operation_id <= $4
        ORDER BY member_id, sequence LIMIT $5
        """

    /// The columns of `operations` and `entries` that are numbers.
    static let operationNumbers: Set = [0, 1, 4, 5, 7, 8]
    static let entryNumbers: Set = [0, 1, 2, 5, 6, 9, 11, 12, 13, 14]
}

/// The checkpoints, each as the line that stands in the file, too. Written once, never changed.
enum SealTable {
    static func insert(_ signed: SignedCheckpoint, in tx: any SQLTransaction) throws {
        let checkpoint = signed.checkpoint
        try tx.execute(
            SealSQL.insert.rawValue,
            [
                .number(checkpoint.number), .day(checkpoint.day), .at(checkpoint.sealedAt), .integer(checkpoint.through),
                .text(try StoredJSON.encode(signed)),
            ])
    }

    /// Every checkpoint, oldest first.
    static func all(in tx: any SQLTransaction) throws -> [SignedCheckpoint] {
        try tx.rows(SealSQL.all.rawValue, []).map(read)
    }

    /// Newest first, before a number.
    static func list(before number: Int, limit: Int, in tx: any SQLTransaction) throws -> [SignedCheckpoint] {
        try tx.rows(SealSQL.list.rawValue, [.number(number), .number(limit)]).map(read)
    }

    static func checkpoint(_ number: Int, in tx: any SQLTransaction) throws -> SignedCheckpoint? {
        try tx.firstRow(SealSQL.one.rawValue, [.number(number)]).map(read)
    }

    /// The last operation id that is sealed; 0 for none.
    static func end(in tx: any SQLTransaction) throws -> Int64 {
        try tx.firstRow(SealSQL.end.rawValue, [])?.integer(0) ?? 0
    }

    /// Which transactions are under way on PostgreSQL, by their numbers: the oldest that has not ended, and the one that
    /// comes next. Nil on SQLite, where one writer does one after the other.
    static func underWay(in tx: any SQLTransaction) throws -> (oldest: Int64, next: Int64)? {
        guard tx.dialect == .postgres else { return nil }
        let sql = """
            SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS TEXT) AS BIGINT) AS oldest,
                CAST(CAST(pg_snapshot_xmax(pg_current_snapshot()) AS TEXT) AS BIGINT) AS next
            """
        return try tx.firstRow(sql, []).map { (try $0.integer(0), try $0.integer(1)) }
    }

    private static func read(_ row: SQLRow) throws -> SignedCheckpoint {
        try StoredJSON.decode(SignedCheckpoint.self, from: try row.text(0))
    }
}
