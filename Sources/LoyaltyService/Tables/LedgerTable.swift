import LoyaltyRules
import PortableSQL

enum LedgerSQL: String, CaseIterable {
    case insertOperation = """
        INSERT INTO ledger_operation (member_id, operation_id, name, occurred_on, recorded_at, program_version,
            property_id, folio_id, import_id, actor, reason, receipt)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        """
    case operation = """
        SELECT member_id, operation_id, name, occurred_on, recorded_at, program_version, property_id, folio_id,
            import_id, actor, reason, receipt
        FROM ledger_operation WHERE member_id = $1 AND operation_id = $2
        """
    case entry = """
        SELECT member_id, sequence, operation_id, rule, asset, amount, balance_after, account, property_id, folio_id,
            occurred_on, recorded_at, program_version, reverses, import_id
        FROM ledger_entry WHERE member_id = $1 AND sequence = $2
        """
    case entriesOfOperation = """
        SELECT member_id, sequence, operation_id, rule, asset, amount, balance_after, account, property_id, folio_id,
            occurred_on, recorded_at, program_version, reverses, import_id
        FROM ledger_entry WHERE member_id = $1 AND operation_id = $2 ORDER BY sequence
        """
    case entriesBefore = """
        SELECT member_id, sequence, operation_id, rule, asset, amount, balance_after, account, property_id, folio_id,
            occurred_on, recorded_at, program_version, reverses, import_id
        FROM ledger_entry WHERE member_id = $1 AND sequence < $2 AND (CAST($3 AS TEXT) IS NULL OR asset = $3)
        ORDER BY sequence DESC LIMIT $4
        """
    case entriesFrom = """
        SELECT member_id, sequence, operation_id, rule, asset, amount, balance_after, account, property_id, folio_id,
            occurred_on, recorded_at, program_version, reverses, import_id
        FROM ledger_entry WHERE member_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3
        """
    case reversalOf = "SELECT sequence FROM ledger_entry WHERE member_id = $1 AND reverses = $2"
    /// A gift that was received is no trade of who received it; what was reversed is none at all.
    case lastTrades = """
        SELECT e.account, MAX(e.occurred_on) AS last_on FROM ledger_entry e
        WHERE e.member_id = $1 AND e.reverses = 0 AND (e.amount < 0 OR e.account <> 'transfer') AND NOT EXISTS (
            SELECT 1 FROM ledger_entry r WHERE r.member_id = e.member_id AND r.reverses = e.sequence AND r.reverses <> 0)
        GROUP BY e.account ORDER BY e.account
        """
    case sumsOfFolio = """
        SELECT rule, asset, CAST(SUM(amount) AS BIGINT) AS amount FROM ledger_entry
        WHERE member_id = $1 AND folio_id = $2 GROUP BY rule, asset ORDER BY rule, asset
        """
    /// Entry by entry: adding up here would cost SQLite a sort for each posting.
    case days = """
        SELECT occurred_on, asset, amount FROM ledger_entry WHERE member_id = $1 AND rule <> 'expiry' ORDER BY sequence
        """
    case daysWithArrivals = """
        SELECT e.occurred_on, e.asset, e.amount, COALESCE(f.arrival_on, e.occurred_on) AS from_on
        FROM ledger_entry e
        LEFT JOIN folio f ON f.member_id = e.member_id AND f.folio_id = e.folio_id AND f.revision = 1
        WHERE e.member_id = $1 AND e.rule <> 'expiry' ORDER BY e.sequence
        """
    case gifts = """
        SELECT e.rule, e.asset, e.occurred_on, e.folio_id, COALESCE(f.number, '') AS subject,
            CAST(SUM(e.amount) AS BIGINT) AS amount
        FROM ledger_entry e
        LEFT JOIN folio f ON f.member_id = e.member_id AND f.folio_id = e.folio_id AND f.revision = 1
        WHERE e.member_id = $1 GROUP BY e.rule, e.asset, e.occurred_on, e.folio_id, COALESCE(f.number, '')
        ORDER BY e.occurred_on, e.folio_id, e.rule, e.asset
        """
    case moved = """
        SELECT CAST(COALESCE(SUM(e.amount), 0) AS BIGINT) AS amount FROM ledger_entry e
        LEFT JOIN ledger_entry r ON r.member_id = e.member_id AND r.reverses = e.sequence
        WHERE e.member_id = $1 AND e.asset = $2 AND e.rule = $3 AND e.occurred_on >= $4 AND e.occurred_on <= $5
            AND e.reverses = 0 AND r.sequence IS NULL
            AND e.amount * CAST($6 AS BIGINT) > 0
        """
    case taken = """
        SELECT CAST(COALESCE(SUM(-e.amount), 0) AS BIGINT) AS amount FROM ledger_entry e
        LEFT JOIN ledger_entry r ON r.member_id = e.member_id AND r.reverses = e.sequence
        WHERE e.member_id = $1 AND e.asset = $2 AND e.rule = $3 AND e.account = $4 AND e.occurred_on >= $5
            AND e.occurred_on <= $6 AND e.reverses = 0 AND r.sequence IS NULL AND e.amount < 0
        """
    case totals = """
        SELECT asset, CAST(COALESCE(SUM(amount), 0) AS BIGINT) AS amount, CAST(COUNT(sequence) AS BIGINT) AS entries
        FROM ledger_entry GROUP BY asset ORDER BY asset
        """
}

/// Operations and their entries; written once, never changed.
enum LedgerTable {
    static func insert(_ row: OperationRow, receipt: String, in tx: any SQLTransaction) throws {
        try tx.put(LedgerSQL.insertOperation.rawValue, arguments(row, receipt))
    }

    /// The operations of many members at once.
    static let insertMany = RowsStatement(
        columns: 12,
        start: """
            INSERT INTO ledger_operation (member_id, operation_id, name, occurred_on, recorded_at, program_version,
                property_id, folio_id, import_id, actor, reason, receipt)
            VALUES
            """)

    static func insert(_ rows: [(row: OperationRow, receipt: String)], in tx: any SQLTransaction) throws {
        try insertMany.run(rows, in: tx) { $1 += arguments($0.row, $0.receipt) }
    }

    private static func arguments(_ row: OperationRow, _ receipt: String) -> [SQLValue] {
        [
            .member(row.member), .integer(row.id), .text(row.name), .day(row.occurredOn), .at(row.recordedAt),
            .number(row.programVersion), .text(row.property), .integer(row.folio), .integer(row.importID),
            .text(row.actor), .text(row.reason), .text(receipt),
        ]
    }

    static func operation(
        _ id: Int64, of member: MemberID, in tx: any SQLTransaction
    ) throws -> (row: OperationRow, receipt: Receipt)? {
        guard let row = try tx.firstRow(LedgerSQL.operation.rawValue, [.member(member), .integer(id)]) else {
            return nil
        }
        return (try readOperation(row), try StoredJSON.decode(Receipt.self, from: try row.text(11)))
    }

    static func entry(_ sequence: Int64, of member: MemberID, in tx: any SQLTransaction) throws -> EntryRow? {
        try tx.firstRow(LedgerSQL.entry.rawValue, [.member(member), .integer(sequence)]).map(readEntry)
    }

    static func entries(ofOperation id: Int64, member: MemberID, in tx: any SQLTransaction) throws -> [EntryRow] {
        try tx.rows(LedgerSQL.entriesOfOperation.rawValue, [.member(member), .integer(id)]).map(readEntry)
    }

    /// Newest first, before a sequence; of one asset or all.
    static func entries(
        of member: MemberID, before sequence: Int64, asset: String?, limit: Int, in tx: any SQLTransaction
    ) throws -> [EntryRow] {
        let arguments: [SQLValue] = [.member(member), .integer(sequence), .optional(asset), .number(limit)]
        return try tx.rows(LedgerSQL.entriesBefore.rawValue, arguments).map(readEntry)
    }

    /// Oldest first, after a sequence.
    static func entries(
        of member: MemberID, after sequence: Int64, limit: Int, in tx: any SQLTransaction
    ) throws -> [EntryRow] {
        let arguments: [SQLValue] = [.member(member), .integer(sequence), .number(limit)]
        return try tx.rows(LedgerSQL.entriesFrom.rawValue, arguments).map(readEntry)
    }

    /// The sequence of the entry that reversed this one; nil when none did.
    static func reversal(of sequence: Int64, member: MemberID, in tx: any SQLTransaction) throws -> Int64? {
        try tx.firstRow(LedgerSQL.reversalOf.rawValue, [.member(member), .integer(sequence)])?.integer(0)
    }

    /// The last day of what was not reversed, by account.
    static func lastTrades(
        of member: MemberID, in tx: any SQLTransaction
    ) throws -> [(account: String, day: CalendarDay)] {
        try tx.rows(LedgerSQL.lastTrades.rawValue, [.member(member)]).map { (try $0.text(0), try $0.day(1)) }
    }

    /// What a folio's entries add up to, by rule and asset.
    static func sums(ofFolio folio: Int64, member: MemberID, in tx: any SQLTransaction) throws -> [EarningLine] {
        try tx.rows(LedgerSQL.sumsOfFolio.rawValue, [.member(member), .integer(folio)]).map {
            EarningLine(rule: try $0.text(0), asset: try $0.text(1), amount: try $0.integer(2))
        }
    }

    /// What was posted on each business day, in the order of posting.
    static func days(of member: MemberID, in tx: any SQLTransaction) throws -> [CounterDay] {
        try tx.rows(LedgerSQL.days.rawValue, [.member(member)]).map {
            CounterDay(day: try $0.day(0), counter: try $0.text(1), amount: try $0.integer(2))
        }
    }

    /// The same with the day on which each fact began.
    static func daysWithArrivals(of member: MemberID, in tx: any SQLTransaction) throws -> [CounterDay] {
        try tx.rows(LedgerSQL.daysWithArrivals.rawValue, [.member(member)]).map {
            CounterDay(day: try $0.day(0), counter: try $0.text(1), amount: try $0.integer(2), from: try $0.day(3))
        }
    }

    /// What rules have given, fact by fact.
    static func gifts(of member: MemberID, in tx: any SQLTransaction) throws -> [RuleGift] {
        try tx.rows(LedgerSQL.gifts.rawValue, [.member(member)]).map {
            RuleGift(
                rule: try $0.text(0), asset: try $0.text(1), day: try $0.day(2), subject: try $0.text(4),
                folio: try $0.integer(3), amount: try $0.integer(5))
        }
    }

    /// What went out (`out`), or came in, by one way of trading on some days, less what was reversed.
    static func moved(
        _ asset: String, by rule: String, of member: MemberID, from first: CalendarDay, until last: CalendarDay,
        out: Bool, in tx: any SQLTransaction
    ) throws -> Int64 {
        let arguments: [SQLValue] = [
            .member(member), .text(asset), .text(rule), .day(first), .day(last), .integer(out ? -1 : 1),
        ]
        return abs(try tx.firstRow(LedgerSQL.moved.rawValue, arguments)?.integer(0) ?? 0)
    }

    /// What went out by a rule into one account on some days, less what was reversed.
    static func taken(
        _ asset: String, by rule: String, account: String, of member: MemberID, from first: CalendarDay,
        until last: CalendarDay, in tx: any SQLTransaction
    ) throws -> Int64 {
        let arguments: [SQLValue] = [
            .member(member), .text(asset), .text(rule), .text(account), .day(first), .day(last),
        ]
        return try tx.firstRow(LedgerSQL.taken.rawValue, arguments)?.integer(0) ?? 0
    }

    /// Sum and number of all entries, by asset.
    static func totals(in tx: any SQLTransaction) throws -> [(asset: String, amount: Int64, entries: Int64)] {
        try tx.rows(LedgerSQL.totals.rawValue, []).map { (try $0.text(0), try $0.integer(1), try $0.integer(2)) }
    }

    private static func readOperation(_ row: SQLRow) throws -> OperationRow {
        OperationRow(
            member: try row.member(0), id: try row.integer(1), name: try row.text(2), occurredOn: try row.day(3),
            recordedAt: try row.instant(4), programVersion: Int(try row.integer(5)), property: try row.text(6),
            folio: try row.integer(7), importID: try row.integer(8), actor: try row.text(9), reason: try row.text(10))
    }

    private static func readEntry(_ row: SQLRow) throws -> EntryRow {
        EntryRow(
            member: try row.member(0), sequence: try row.integer(1), operation: try row.integer(2),
            rule: try row.text(3), asset: try row.text(4), amount: try row.integer(5),
            balanceAfter: try row.integer(6), account: try row.text(7), property: try row.text(8),
            folio: try row.integer(9), occurredOn: try row.day(10), recordedAt: try row.instant(11),
            programVersion: Int(try row.integer(12)), reverses: try row.integer(13), importID: try row.integer(14))
    }
}
