import LoyaltyRules
import PortableSQL

enum ClaimSQL: String, CaseIterable {
    case insert = """
        INSERT INTO claim (member_id, claim_id, state, kind, property, outlet, number, claimed_on, nights, amount, note,
            opened_by, opened_at, due_at, owner, way, category, credit_amount, points, approved_by, outcome, answer, operation_id,
            decided_by, decided_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)
        """
    case one = """
        SELECT member_id, claim_id, state, kind, property, outlet, number, claimed_on, nights, amount, note, opened_by,
            opened_at, due_at, owner, way, category, credit_amount, points, approved_by, outcome, answer, operation_id, decided_by,
            decided_at
        FROM claim WHERE member_id = $1 AND claim_id = $2
        """
    case update = """
        UPDATE claim SET state = $3, owner = $4, way = $5, category = $6, credit_amount = $7, points = $8, approved_by = $9,
            outcome = $10, answer = $11, operation_id = $12, decided_by = $13, decided_at = $14
        WHERE member_id = $1 AND claim_id = $2
        """
    case ofMember = """
        SELECT member_id, claim_id, state, kind, property, outlet, number, claimed_on, nights, amount, note, opened_by,
            opened_at, due_at, owner, way, category, credit_amount, points, approved_by, outcome, answer, operation_id, decided_by,
            decided_at
        FROM claim WHERE member_id = $1 ORDER BY claim_id DESC LIMIT $2
        """
    /// What waits, the soonest due first.
    case waiting = """
        SELECT member_id, claim_id, state, kind, property, outlet, number, claimed_on, nights, amount, note, opened_by,
            opened_at, due_at, owner, way, category, credit_amount, points, approved_by, outcome, answer, operation_id, decided_by,
            decided_at
        FROM claim WHERE decided_at IS NULL AND ($1 = '' OR property = $1) AND ($2 = '' OR state = $2)
            AND ($3 = '' OR owner = $3) AND ($4 = '' OR number = $4) AND ($5 = '' OR claimed_on = $5)
            AND ($6 = '' OR outlet = $6) AND (CAST($7 AS BIGINT) = 0 OR member_id = $7)
        ORDER BY due_at, claim_id LIMIT $8
        """
    /// What was answered, the latest first.
    case decided = """
        SELECT member_id, claim_id, state, kind, property, outlet, number, claimed_on, nights, amount, note, opened_by,
            opened_at, due_at, owner, way, category, credit_amount, points, approved_by, outcome, answer, operation_id, decided_by,
            decided_at
        FROM claim WHERE decided_at IS NOT NULL AND ($1 = '' OR property = $1) AND ($2 = '' OR state = $2)
            AND ($3 = '' OR owner = $3) AND ($4 = '' OR number = $4) AND ($5 = '' OR claimed_on = $5)
            AND ($6 = '' OR outlet = $6) AND (CAST($7 AS BIGINT) = 0 OR member_id = $7)
        ORDER BY decided_at DESC, claim_id DESC LIMIT $8
        """
}

/// Members' claims; what was written in free words is sealed under the member's own key.
enum ClaimTable {
    static func insert(_ row: ClaimRow, keyring: Keyring, in tx: any SQLTransaction) throws {
        let facts = row.facts
        let fixed: [SQLValue] = [
            .member(row.member), .integer(row.id), .text(row.state.rawValue), .text(facts.kind.rawValue),
            .text(facts.property), .text(facts.outlet), .text(facts.number), .day(facts.day), .number(facts.nights),
            .optional(facts.amount), .blob(try seal(row.note, "note", of: row, keyring, tx)), .text(row.openedBy),
            .at(row.openedAt), .at(row.dueAt),
        ]
        try tx.execute(ClaimSQL.insert.rawValue, fixed + [.text(row.owner)] + (try decision(row, keyring, tx)))
    }

    static func update(_ row: ClaimRow, keyring: Keyring, in tx: any SQLTransaction) throws {
        let head: [SQLValue] = [
            .member(row.member), .integer(row.id), .text(row.state.rawValue), .text(row.owner),
        ]
        try tx.execute(ClaimSQL.update.rawValue, head + (try decision(row, keyring, tx)))
    }

    private static func decision(_ row: ClaimRow, _ keyring: Keyring, _ tx: any SQLTransaction) throws -> [SQLValue] {
        [
            .text(row.way?.rawValue ?? ""), .text(row.category), .optional(row.amount), .integer(row.points), .text(row.approvedBy),
            .text(row.outcome?.rawValue ?? ""), .blob(try seal(row.answer, "answer", of: row, keyring, tx)),
            .integer(row.operation), .text(row.decidedBy), .optional(row.decidedAt?.milliseconds),
        ]
    }

    static func one(
        _ id: Int64, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> ClaimRow? {
        try tx.firstRow(ClaimSQL.one.rawValue, [.member(member), .integer(id)]).map { try read($0, keyring, tx) }
    }

    /// A member's claims, newest first.
    static func list(
        of member: MemberID, limit: Int, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [ClaimRow] {
        try tx.rows(ClaimSQL.ofMember.rawValue, [.member(member), .number(limit)]).map { try read($0, keyring, tx) }
    }

    /// Claims of all members, as a search asks for them, at one hotel or at every one.
    static func list(
        _ search: ClaimSearch, at property: String, limit: Int, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [ClaimRow] {
        let sql: ClaimSQL = search.isDecided ? .decided : .waiting
        let arguments: [SQLValue] = [
            .text(property), .text(search.state?.rawValue ?? ""), .text(search.owner), .text(search.number),
            .text(search.day?.description ?? ""), .text(search.outlet), .integer(search.member?.value ?? 0), .number(limit),
        ]
        return try tx.rows(sql.rawValue, arguments).map { try read($0, keyring, tx) }
    }

    private static func read(_ row: SQLRow, _ keyring: Keyring, _ tx: any SQLTransaction) throws -> ClaimRow {
        let (member, id) = (try row.member(0), try row.integer(1))
        guard let state = ClaimState(rawValue: try row.text(2)), let kind = FolioKind(rawValue: try row.text(3)) else {
            throw ServiceFault.damaged("claim")
        }
        let facts = ClaimFacts(
            kind: kind, property: try row.text(4), outlet: try row.text(5), number: try row.text(6), day: try row.day(7),
            nights: Int(try row.integer(8)), amount: row.integerOrNil(9))
        func open(_ column: Int, _ name: String) throws -> String {
            try MemberTable.open(try row.blob(column), place: place(name, member, id), of: member, keyring: keyring, in: tx)
        }
        return ClaimRow(
            member: member, id: id, state: state, facts: facts, note: try open(10, "note"), openedBy: try row.text(11),
            openedAt: try row.instant(12), dueAt: try row.instant(13), owner: try row.text(14),
            way: ClaimWay(rawValue: try row.text(15)), category: try row.text(16), amount: row.integerOrNil(17),
            points: try row.integer(18), approvedBy: try row.text(19), outcome: ClaimOutcome(rawValue: try row.text(20)),
            answer: try open(21, "answer"), operation: try row.integer(22), decidedBy: try row.text(23),
            decidedAt: row.integerOrNil(24).map(Instant.init(milliseconds:)))
    }

    private static func seal(
        _ text: String, _ name: String, of row: ClaimRow, _ keyring: Keyring, _ tx: any SQLTransaction
    ) throws -> [UInt8] {
        let place = place(name, row.member, row.id)
        return try MemberTable.seal(text, place: place, of: row.member, keyring: keyring, in: tx)
    }

    private static func place(_ name: String, _ member: MemberID, _ id: Int64) -> String { "claim.\(name).\(member).\(id)" }
}
