import LoyaltyRules
import PortableSQL

enum CreditSQL: String, CaseIterable {
    case byAgent = """
        SELECT CAST(COALESCE(SUM(e.amount), 0) AS BIGINT) AS given FROM ledger_operation o
        JOIN ledger_entry e ON e.member_id = o.member_id AND e.operation_id = o.operation_id
        LEFT JOIN ledger_entry x ON x.member_id = e.member_id AND x.reverses = e.sequence AND x.reverses <> 0
        WHERE o.name = 'points.adjust' AND o.actor = $1 AND o.occurred_on >= $2 AND o.occurred_on <= $3
            AND e.rule = 'adjustment' AND e.asset = $4 AND e.amount > 0 AND x.sequence IS NULL
        """
    case atHotel = """
        SELECT CAST(COALESCE(SUM(e.amount), 0) AS BIGINT) AS given FROM ledger_operation o
        JOIN ledger_entry e ON e.member_id = o.member_id AND e.operation_id = o.operation_id
        LEFT JOIN ledger_entry x ON x.member_id = e.member_id AND x.reverses = e.sequence AND x.reverses <> 0
        WHERE o.name = 'points.adjust' AND o.property_id = $1 AND o.occurred_on >= $2 AND o.occurred_on <= $3
            AND e.rule = 'adjustment' AND e.asset = $4 AND e.amount > 0 AND x.sequence IS NULL
        """
    /// Who gave something by hand in a time.
    case agents = """
        SELECT DISTINCT actor FROM ledger_operation
        WHERE name = 'points.adjust' AND occurred_on >= $1 AND occurred_on <= $2 ORDER BY actor LIMIT 500
        """
}

/// What was given by hand: added up from the ledger itself, so that nothing can differ from it.
enum CreditTable {
    /// What was given of a budget, less what was reversed.
    static func given(_ use: CreditUse, in tx: any SQLTransaction) throws -> Int64 {
        let sql: CreditSQL = use.per == .agent ? .byAgent : .atHotel
        let arguments: [SQLValue] = [.text(use.holder), .day(use.from), .day(use.until), .text(use.asset)]
        return try tx.firstRow(sql.rawValue, arguments)?.integer(0) ?? 0
    }

    /// The same under a lock, so that two desks cannot both give the last of it.
    static func locked(_ use: CreditUse, in tx: any SQLTransaction) throws -> CreditUse {
        // Ids of rules have no stroke: it is no rule's budget.
        _ = try BudgetTable.lock("adjustment/\(use.per.rawValue)/\(use.holder)", in: tx)
        var use = use
        use.given = try given(use, in: tx)
        return use
    }

    /// Who gave or took something by hand, in the order of their names in the ledger.
    static func agents(
        from first: CalendarDay, until last: CalendarDay, in tx: any SQLTransaction
    ) throws -> [String] {
        try tx.rows(CreditSQL.agents.rawValue, [.day(first), .day(last)]).map { try $0.text(0) }
    }
}
