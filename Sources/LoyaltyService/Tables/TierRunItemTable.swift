import LoyaltyRules
import PortableSQL

enum TierRunItemSQL: String, CaseIterable {
    case insert = """
        INSERT INTO tier_run_item (member_id, run_id, tier_before, tier_after, change, cause, exception, falls_on,
            warned_until, points_effect, explanation, held_until, hold_reason, held_by, outcome, operation_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, NULL, '', '', 'open', 0)
        """
    case one = """
        SELECT member_id, run_id, tier_before, tier_after, change, cause, exception, falls_on, warned_until,
            points_effect, explanation, held_until, hold_reason, held_by, outcome, operation_id
        FROM tier_run_item WHERE member_id = $1 AND run_id = $2
        """
    case page = """
        SELECT member_id, run_id, tier_before, tier_after, change, cause, exception, falls_on, warned_until,
            points_effect, explanation, held_until, hold_reason, held_by, outcome, operation_id
        FROM tier_run_item WHERE run_id = $1 AND member_id > $2 AND (CAST($3 AS TEXT) = 'all' OR change = $3
            OR ($3 = 'warned' AND warned_until IS NOT NULL) OR ($3 = 'exception' AND exception <> '')
            OR ($3 = 'held' AND held_until IS NOT NULL))
        ORDER BY member_id LIMIT $4
        """
    case open = """
        SELECT member_id FROM tier_run_item
        WHERE run_id = $1 AND member_id > $2 AND outcome = 'open' AND change <> 'kept' ORDER BY member_id LIMIT $3
        """
    case outcomes = """
        SELECT outcome, CAST(COUNT(member_id) AS BIGINT) AS members FROM tier_run_item
        WHERE run_id = $1 AND change <> 'kept' GROUP BY outcome ORDER BY outcome
        """
    case lastOperation = """
        SELECT operation_id FROM tier_run_item WHERE member_id = $1 AND operation_id <> 0 ORDER BY run_id DESC LIMIT 1
        """
    case heldCount = """
        SELECT CAST(COUNT(member_id) AS BIGINT) AS members FROM tier_run_item
        WHERE run_id = $1 AND held_until IS NOT NULL
        """
    case hold = """
        UPDATE tier_run_item SET held_until = $3, hold_reason = $4, held_by = $5 WHERE member_id = $1 AND run_id = $2
        """
    case setOutcome = """
        UPDATE tier_run_item SET outcome = $3, operation_id = $4 WHERE member_id = $1 AND run_id = $2
        """
}

/// The review lists of tier runs.
enum TierRunItemTable {
    static func insert(_ row: TierRunItemRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            TierRunItemSQL.insert.rawValue,
            [
                .member(row.member), .integer(row.run), .text(row.before), .text(row.after), .text(row.change.rawValue),
                .text(row.cause?.rawValue ?? ""), .text(row.exception?.rawValue ?? ""), .day(row.fallsOn),
                .day(row.warnedUntil), .integer(row.pointsEffect), .text(StoredJSON.encode(row.explanation)),
            ])
    }

    static func one(_ member: MemberID, run: Int64, in tx: any SQLTransaction) throws -> TierRunItemRow? {
        try tx.firstRow(TierRunItemSQL.one.rawValue, [.member(member), .integer(run)]).map(read)
    }

    /// Part of the list, after a member.
    static func page(
        _ run: Int64, _ filter: TierRunItemRow.Filter, after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [TierRunItemRow] {
        let arguments: [SQLValue] = [.integer(run), .member(member), .text(filter.rawValue), .number(limit)]
        return try tx.rows(TierRunItemSQL.page.rawValue, arguments).map(read)
    }

    /// Members whose change waits to be applied, after a member.
    static func open(_ run: Int64, after member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [MemberID] {
        let arguments: [SQLValue] = [.integer(run), .member(member), .number(limit)]
        return try tx.rows(TierRunItemSQL.open.rawValue, arguments).map { try $0.member(0) }
    }

    /// What became of the changes of a run, by the word of the outcome.
    static func outcomes(_ run: Int64, in tx: any SQLTransaction) throws -> [String: Int64] {
        try tx.rows(TierRunItemSQL.outcomes.rawValue, [.integer(run)]).reduce(into: [:]) {
            $0[try $1.text(0)] = try $1.integer(1)
        }
    }

    /// The last operation by which a run changed a member's tier; nil when none did.
    static func lastOperation(of member: MemberID, in tx: any SQLTransaction) throws -> Int64? {
        try tx.firstRow(TierRunItemSQL.lastOperation.rawValue, [.member(member)])?.integer(0)
    }

    /// How many falls are held back.
    static func heldCount(_ run: Int64, in tx: any SQLTransaction) throws -> Int64 {
        try tx.firstRow(TierRunItemSQL.heldCount.rawValue, [.integer(run)])?.integer(0) ?? 0
    }

    /// Holds a fall back, or lets it go again when nil.
    static func hold(
        _ hold: TierRunItemRow.Hold?, _ member: MemberID, run: Int64, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            TierRunItemSQL.hold.rawValue,
            [
                .member(member), .integer(run), .day(hold?.until), .text(hold?.reason ?? ""), .text(hold?.by ?? ""),
            ])
    }

    static func setOutcome(
        _ outcome: TierRunItemRow.Outcome, operation: Int64, _ member: MemberID, run: Int64, in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            TierRunItemSQL.setOutcome.rawValue,
            [.member(member), .integer(run), .text(outcome.rawValue), .integer(operation)])
    }

    private static func read(_ row: SQLRow) throws -> TierRunItemRow {
        guard let change = TierChange(rawValue: try row.text(4)),
            let outcome = TierRunItemRow.Outcome(rawValue: try row.text(14))
        else { throw ServiceFault.damaged("tier run item") }
        let until = try row.dayOrNil(11)
        let (reason, actor) = (try row.text(12), try row.text(13))
        return TierRunItemRow(
            run: try row.integer(1), member: try row.member(0), before: try row.text(2), after: try row.text(3),
            change: change, cause: TierCause(rawValue: try row.text(5)),
            exception: TierException(rawValue: try row.text(6)), fallsOn: try row.dayOrNil(7),
            warnedUntil: try row.dayOrNil(8), pointsEffect: try row.integer(9),
            explanation: try StoredJSON.decode(Receipt.self, from: try row.text(10)),
            hold: until.map { TierRunItemRow.Hold(until: $0, reason: reason, by: actor) }, outcome: outcome,
            operation: try row.integer(15))
    }
}
