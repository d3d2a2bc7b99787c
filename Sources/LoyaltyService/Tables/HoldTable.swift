import LoyaltyRules
import PortableSQL

enum HoldSQL: String, CaseIterable {
    case insert = """
        INSERT INTO point_hold (member_id, hold_id, asset, amount, used, state, property_id, subject, reason, placed_on,
            expires_at, operation_id, recorded_at)
        VALUES ($1, $2, $3, $4, 0, 'open', $5, $6, $7, $8, $9, $10, $11)
        """
    case insertLot = "INSERT INTO hold_lot (member_id, hold_id, place, lot_id, amount) VALUES ($1, $2, $3, $4, $5)"
    case insertStep = """
        INSERT INTO hold_step (member_id, hold_id, place, kind, amount, sequence, ends, operation_id, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
    case one = """
        SELECT member_id, hold_id, asset, used, state, property_id, subject, reason, placed_on, expires_at, operation_id,
            recorded_at
        FROM point_hold WHERE member_id = $1 AND hold_id = $2
        """
    case before = """
        SELECT member_id, hold_id, asset, used, state, property_id, subject, reason, placed_on, expires_at, operation_id,
            recorded_at
        FROM point_hold WHERE member_id = $1 AND hold_id < $2 ORDER BY hold_id DESC LIMIT $3
        """
    case open = """
        SELECT member_id, hold_id, asset, used, state, property_id, subject, reason, placed_on, expires_at, operation_id,
            recorded_at
        FROM point_hold WHERE member_id = $1 AND state = 'open' ORDER BY hold_id
        """
    case lots = "SELECT lot_id, amount FROM hold_lot WHERE member_id = $1 AND hold_id = $2 ORDER BY place"
    case steps = """
        SELECT place, kind, amount, sequence, ends, operation_id, recorded_at FROM hold_step
        WHERE member_id = $1 AND hold_id = $2 ORDER BY place
        """
    /// What ended is never changed again.
    case settle = """
        UPDATE point_hold SET used = $3, state = $4 WHERE member_id = $1 AND hold_id = $2 AND state = 'open'
        RETURNING hold_id
        """
    case overdue = """
        SELECT DISTINCT member_id FROM point_hold
        WHERE state = 'open' AND expires_at <= $1 AND member_id > $2 ORDER BY member_id LIMIT $3
        """
}

/// Holds with what they set aside of each lot, and what became of them.
enum HoldTable {
    static func insert(_ row: HoldRow, in tx: any SQLTransaction) throws {
        try tx.put(
            HoldSQL.insert.rawValue,
            [
                .member(row.member), .integer(row.id), .text(row.hold.asset), .integer(row.hold.amount),
                .text(row.property), .text(row.subject), .text(row.reason), .day(row.placedOn),
                .at(row.hold.expires), .integer(row.operation), .at(row.recordedAt),
            ])
        for (place, part) in row.hold.parts.enumerated() {
            try tx.put(
                HoldSQL.insertLot.rawValue,
                [.member(row.member), .integer(row.id), .number(place + 1), .integer(part.lot), .integer(part.amount)])
        }
    }

    static func insert(_ step: HoldStep, of row: HoldRow, in tx: any SQLTransaction) throws {
        try tx.put(
            HoldSQL.insertStep.rawValue,
            [
                .member(row.member), .integer(row.id), .integer(step.place), .text(step.kind.rawValue),
                .integer(step.amount), .integer(step.entry), .integer(step.ends ? 1 : 0), .integer(step.operation),
                .at(step.recordedAt),
            ])
    }

    /// Keeps what has become of an open hold.
    static func settle(_ row: HoldRow, in tx: any SQLTransaction) throws {
        let settled = try tx.firstRow(
            HoldSQL.settle.rawValue,
            [.member(row.member), .integer(row.id), .integer(row.hold.used), .text(row.hold.state.rawValue)])
        guard settled != nil else { throw ServiceFault.invariant("hold \(row.id) of member \(row.member)") }
    }

    static func one(_ id: Int64, of member: MemberID, in tx: any SQLTransaction) throws -> HoldRow? {
        try tx.firstRow(HoldSQL.one.rawValue, [.member(member), .integer(id)]).map { try read($0, in: tx) }
    }

    /// A member's holds, newest first, before one.
    static func list(
        of member: MemberID, before id: Int64, limit: Int, in tx: any SQLTransaction
    ) throws -> [HoldRow] {
        try tx.rows(HoldSQL.before.rawValue, [.member(member), .integer(id), .number(limit)]).map {
            try read($0, in: tx)
        }
    }

    /// The holds of a member that have not ended, oldest first.
    static func open(_ member: MemberID, in tx: any SQLTransaction) throws -> [HoldRow] {
        try tx.rows(HoldSQL.open.rawValue, [.member(member)]).map { try read($0, in: tx) }
    }

    static func steps(of id: Int64, member: MemberID, in tx: any SQLTransaction) throws -> [HoldStep] {
        try tx.rows(HoldSQL.steps.rawValue, [.member(member), .integer(id)]).map { row in
            HoldStep(
                place: try row.integer(0), kind: try state(row, 1), amount: try row.integer(2),
                entry: try row.integer(3), ends: try row.integer(4) == 1, operation: try row.integer(5),
                recordedAt: try row.instant(6))
        }
    }

    /// Members with an open hold whose end has passed, in order of their ids.
    static func members(
        overdueAt now: Instant, after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [MemberID] {
        try tx.rows(HoldSQL.overdue.rawValue, [.at(now), .member(member), .number(limit)]).map { try $0.member(0) }
    }

    private static func state(_ row: SQLRow, _ column: Int) throws -> Hold.State {
        guard let state = Hold.State(rawValue: try row.text(column)) else { throw ServiceFault.damaged("hold state") }
        return state
    }

    private static func read(_ row: SQLRow, in tx: any SQLTransaction) throws -> HoldRow {
        let (member, id) = (try row.member(0), try row.integer(1))
        let parts = try tx.rows(HoldSQL.lots.rawValue, [.member(member), .integer(id)]).map {
            LotUse(lot: try $0.integer(0), amount: try $0.integer(1))
        }
        return HoldRow(
            member: member,
            hold: Hold(
                id: id, asset: try row.text(2), parts: parts, expires: try row.instant(9),
                used: try row.integer(3), state: try state(row, 4)),
            property: try row.text(5), subject: try row.text(6), reason: try row.text(7), placedOn: try row.day(8),
            operation: try row.integer(10), recordedAt: try row.instant(11))
    }
}
