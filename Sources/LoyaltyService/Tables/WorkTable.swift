import LoyaltyRules
import PortableSQL

enum WorkSQL: String, CaseIterable {
    /// Work between two ids, by an index that holds no stay and no bill.
    case page = """
        SELECT o.operation_id, o.name, o.member_id, o.actor,
            (SELECT CAST(COALESCE(SUM(e.amount), 0) AS BIGINT) FROM ledger_entry e
            WHERE e.member_id = o.member_id AND e.operation_id = o.operation_id AND e.asset = $3) AS points
        FROM ledger_operation o
        WHERE o.operation_id >= $1 AND o.operation_id < $2 AND o.name IN
            ('points.adjust', 'reward.redeem', 'tier.buy', 'points.transfer', 'points.convert', 'pool.points', 'folio.cancel',
            'folio.correct', 'entry.reverse', 'operation.reverse')
        ORDER BY o.operation_id, o.member_id LIMIT $4
        """
}

/// Work at accounts that moves value without a stay or bill, for signals and outliers.
enum WorkTable {
    /// In the order of time.
    static func facts(
        from first: Int64, before last: Int64, of asset: String, limit: Int, in tx: any SQLTransaction
    ) throws -> [WorkFact] {
        try tx.rows(WorkSQL.page.rawValue, [.integer(first), .integer(last), .text(asset), .number(limit)]).compactMap { row in
            guard let kind = WorkKind(operation: try row.text(1)) else { return nil }
            return WorkFact(
                operation: try row.integer(0), kind: kind, member: try row.member(2), actor: try row.text(3),
                points: try row.integer(4))
        }
    }
}
