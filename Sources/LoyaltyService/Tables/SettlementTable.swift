import LoyaltyRules
import PortableSQL

enum SettlementSQL: String, CaseIterable {
    /// What entries of one sign come to by each account, and apart from them what takes others back.
    case sums = """
        SELECT account, asset, SUBSTR(occurred_on, 1, 7) AS fact_month, program_version,
            CASE WHEN reverses = 0 THEN 0 ELSE 1 END AS is_reversal, CAST(SUM(amount) AS BIGINT) AS points
        FROM ledger_entry WHERE SUBSTR(account, 1, 8) <> 'activity'
        GROUP BY account, asset, SUBSTR(occurred_on, 1, 7), program_version,
            CASE WHEN reverses = 0 THEN 0 ELSE 1 END, CASE WHEN amount > 0 THEN 1 ELSE 0 END
        ORDER BY account, asset, SUBSTR(occurred_on, 1, 7), program_version,
            CASE WHEN reverses = 0 THEN 0 ELSE 1 END, CASE WHEN amount > 0 THEN 1 ELSE 0 END
        """
    case entries = """
        SELECT member_id, sequence, operation_id, rule, asset, amount, occurred_on, recorded_at, program_version
        FROM ledger_entry
        WHERE (account = $1 OR (account = $2 AND (
                (reverses = 0 AND (amount > 0) = (CAST($3 AS BIGINT) = 1))
                OR (reverses <> 0 AND (amount > 0) = (CAST($4 AS BIGINT) = 1)))))
            AND asset = $5 AND occurred_on >= $6 AND occurred_on <= $7 AND recorded_at > $8 AND recorded_at <= $9
            AND (member_id > $10 OR (member_id = $10 AND sequence > $11))
        ORDER BY member_id, sequence LIMIT $12
        """
    case months = "SELECT month, closed_at, closed_by FROM settlement_month ORDER BY month"
    case insertMonth = """
        INSERT INTO settlement_month (month, closed_at, closed_by) VALUES ($1, $2, $3)
        ON CONFLICT (month) DO NOTHING RETURNING month
        """
    case lines = """
        SELECT month, property_id, asset, kind, fact_month, program_version, points, currency, amount_minor
        FROM settlement_line ORDER BY month, property_id, asset, kind, fact_month, program_version
        """
    case insertLine = """
        INSERT INTO settlement_line (month, property_id, asset, kind, fact_month, program_version, points, currency,
            amount_minor)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
    case disputes = """
        SELECT step_id, month, property_id, state, reason, actor, recorded_at FROM settlement_dispute ORDER BY step_id
        """
    case insertDispute = """
        INSERT INTO settlement_dispute (step_id, month, property_id, state, reason, actor, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
}

/// Months of settlement between hotels: closed once, never changed.
enum SettlementTable {
    static func closings(in tx: any SQLTransaction) throws -> [SettlementClosing] {
        try tx.rows(SettlementSQL.months.rawValue, []).map {
            SettlementClosing(month: try month($0, 0), at: try $0.instant(1), by: try $0.text(2))
        }
    }

    /// False when the month was closed before.
    static func close(_ closing: SettlementClosing, in tx: any SQLTransaction) throws -> Bool {
        let arguments: [SQLValue] = [.text("\(closing.month)"), .at(closing.at), .text(closing.by)]
        return try tx.firstRow(SettlementSQL.insertMonth.rawValue, arguments) != nil
    }

    /// The lines of all closed months.
    static func lines(in tx: any SQLTransaction) throws -> [SettlementMonth: [SettlementLine]] {
        var lines: [SettlementMonth: [SettlementLine]] = [:]
        for row in try tx.rows(SettlementSQL.lines.rawValue, []) {
            guard let kind = SettlementKind(rawValue: try row.text(3)),
                let currency = Currency(try row.text(7))
            else {
                throw ServiceFault.damaged("settlement line")
            }
            let key = SettlementSum.Key(
                hotel: try row.text(1), asset: try row.text(2), kind: kind, factMonth: try month(row, 4),
                version: Int(try row.integer(5)))
            lines[try month(row, 0), default: []].append(
                SettlementLine(
                    key, points: try row.integer(6), currency: currency, amountMinor: try row.integer(8)))
        }
        return lines
    }

    static func insert(_ line: SettlementLine, of month: SettlementMonth, in tx: any SQLTransaction) throws {
        let key = line.key
        try tx.execute(
            SettlementSQL.insertLine.rawValue,
            [
                .text("\(month)"), .text(key.hotel), .text(key.asset), .text(key.kind.rawValue),
                .text("\(key.factMonth)"), .number(key.version), .integer(line.points),
                .text(line.currency.code),
                .integer(line.amountMinor),
            ])
    }

    /// Every step of every dispute, oldest first.
    static func disputes(in tx: any SQLTransaction) throws -> [SettlementDispute] {
        try tx.rows(SettlementSQL.disputes.rawValue, []).map { row in
            guard let state = SettlementDispute.State(rawValue: try row.text(3)) else {
                throw ServiceFault.damaged("settlement dispute")
            }
            return SettlementDispute(
                id: try row.integer(0), month: try month(row, 1), hotel: try row.text(2), state: state,
                reason: try row.text(4), by: try row.text(5), at: try row.instant(6))
        }
    }

    static func insert(_ step: SettlementDispute, in tx: any SQLTransaction) throws {
        try tx.execute(
            SettlementSQL.insertDispute.rawValue,
            [
                .integer(step.id), .text("\(step.month)"), .text(step.hotel), .text(step.state.rawValue),
                .text(step.reason), .text(step.by), .at(step.at),
            ])
    }

    /// What all entries come to, by hotel, kind, month and version.
    static func sums(in tx: any SQLTransaction) throws -> [SettlementSum] {
        var sums: [SettlementSum.Key: Int64] = [:]
        for row in try tx.rows(SettlementSQL.sums.rawValue, []) {
            let isReversal = try row.integer(4) == 1
            guard let part = SettlementAccount(try row.text(0)).part(try row.integer(5), isReversal: isReversal)
            else { continue }
            let key = SettlementSum.Key(
                hotel: part.hotel, asset: try row.text(1), kind: part.kind, factMonth: try month(row, 2),
                version: Int(try row.integer(3)))
            sums[key, default: 0] += part.points
        }
        return sums.filter { $0.value != 0 }.map { SettlementSum($0.key, points: $0.value) }
    }

    /// The entries behind a cell that were recorded after one moment and until another, after an entry.
    static func entries(
        _ place: SettlementPlace, after first: Instant, until last: Instant,
        from entry: (member: MemberID, sequence: Int64), limit: Int, in tx: any SQLTransaction
    ) throws -> [SettlementEntry] {
        let parts = SettlementAccount.parts(of: place.kind, at: place.hotel)
        let (whole, side) = (parts.first { $0.cameIn == nil }, parts.first { $0.cameIn != nil })
        let arguments: [SQLValue] = [
            .text(whole?.account ?? ""), .text(side?.account ?? ""), .integer(side?.givesDirectly ?? false ? 1 : 0),
            .integer(side?.givesByReversal ?? false ? 1 : 0),
            .text(place.asset),
            .day(place.factMonth.firstDay), .day(place.factMonth.lastDay), .at(first), .at(last),
            .member(entry.member),
            .integer(entry.sequence), .number(limit),
        ]
        return try tx.rows(SettlementSQL.entries.rawValue, arguments).map { row in
            SettlementEntry(
                member: try row.member(0), sequence: try row.integer(1), operation: try row.integer(2),
                rule: try row.text(3), asset: try row.text(4), amount: try row.integer(5),
                occurredOn: try row.day(6),
                recordedAt: try row.instant(7), programVersion: Int(try row.integer(8)))
        }
    }

    private static func month(_ row: SQLRow, _ column: Int) throws -> SettlementMonth {
        guard let month = SettlementMonth(try row.text(column)) else {
            throw ServiceFault.damaged("month in column \(column)")
        }
        return month
    }
}
