import LoyaltyRules
import PortableSQL

enum ConductSQL: String, CaseIterable {
    case insert = """
        INSERT INTO conduct_case (member_id, case_id, state, kind, property, evidence, opened_by, opened_at, sanction, until_on,
            notice, proposed_by, decided_by, decided_at, appeal, appealed_at, answer, answered_by, lifted_at, carried_at, signal)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
        """
    case update = """
        UPDATE conduct_case SET state = $3, sanction = $4, until_on = $5, notice = $6, proposed_by = $7, decided_by = $8,
            decided_at = $9, appeal = $10, appealed_at = $11, answer = $12, answered_by = $13, lifted_at = $14, carried_at = $15
        WHERE member_id = $1 AND case_id = $2
        """
    case one = """
        SELECT member_id, case_id, state, kind, property, evidence, opened_by, opened_at, sanction, until_on, notice, proposed_by,
            decided_by, decided_at, appeal, appealed_at, answer, answered_by, lifted_at, carried_at, signal
        FROM conduct_case WHERE member_id = $1 AND case_id = $2
        """
    case ofMember = """
        SELECT member_id, case_id, state, kind, property, evidence, opened_by, opened_at, sanction, until_on, notice, proposed_by,
            decided_by, decided_at, appeal, appealed_at, answer, answered_by, lifted_at, carried_at, signal
        FROM conduct_case WHERE member_id = $1 ORDER BY case_id DESC LIMIT $2
        """
    case waiting = """
        SELECT member_id, case_id, state, kind, property, evidence, opened_by, opened_at, sanction, until_on, notice, proposed_by,
            decided_by, decided_at, appeal, appealed_at, answer, answered_by, lifted_at, carried_at, signal
        FROM conduct_case WHERE state IN ('open', 'proposed', 'appealed') ORDER BY opened_at, case_id LIMIT $1
        """
    case due = """
        SELECT member_id, case_id, state, kind, property, evidence, opened_by, opened_at, sanction, until_on, notice, proposed_by,
            decided_by, decided_at, appeal, appealed_at, answer, answered_by, lifted_at, carried_at, signal
        FROM conduct_case
        WHERE lifted_at IS NULL AND carried_at IS NULL AND decided_at IS NOT NULL AND case_id > $1
            AND (sanction = 'cancellation' OR (sanction = 'suspension' AND until_on < $2))
        ORDER BY case_id LIMIT $3
        """
    case decided = """
        SELECT member_id, case_id, state, kind, property, evidence, opened_by, opened_at, sanction, until_on, notice, proposed_by,
            decided_by, decided_at, appeal, appealed_at, answer, answered_by, lifted_at, carried_at, signal
        FROM conduct_case WHERE state IN ('decided', 'closed') ORDER BY decided_at DESC, case_id DESC LIMIT $1
        """
    case withhold = """
        INSERT INTO withheld_folio (member_id, folio_id, case_id, released_by) VALUES ($1, $2, $3, 0)
        """
    case withheld = "SELECT case_id FROM withheld_folio WHERE member_id = $1 AND folio_id = $2 AND released_by = 0"
    case withheldBy = """
        SELECT folio_id FROM withheld_folio WHERE member_id = $1 AND case_id = $2 AND released_by = 0 ORDER BY folio_id
        """
    case reassign = """
        UPDATE withheld_folio SET case_id = $3 WHERE member_id = $1 AND case_id = $2 AND released_by = 0
        """
    case release = """
        UPDATE withheld_folio SET released_by = $3 WHERE member_id = $1 AND folio_id = $2 AND released_by = 0
        """
}

/// Cases about conduct; what was written in free words is sealed under the member's own key.
enum ConductTable {
    static func insert(_ row: ConductRow, keyring: Keyring, in tx: any SQLTransaction) throws {
        try tx.execute(
            ConductSQL.insert.rawValue,
            [
                .member(row.member), .integer(row.id), .text(row.state.rawValue), .text(row.kind.rawValue), .text(row.property),
                .blob(try seal(row.evidence, "evidence", row, keyring, tx)), .text(row.openedBy), .at(row.openedAt),
            ] + (try decision(row, keyring, tx)) + [.text(row.signal?.rawValue ?? "")])
    }

    static func update(_ row: ConductRow, keyring: Keyring, in tx: any SQLTransaction) throws {
        try tx.execute(
            ConductSQL.update.rawValue,
            [.member(row.member), .integer(row.id), .text(row.state.rawValue)] + (try decision(row, keyring, tx)))
    }

    private static func decision(_ row: ConductRow, _ keyring: Keyring, _ tx: any SQLTransaction) throws -> [SQLValue] {
        [
            .text(row.sanction.rawValue), .day(row.until), .blob(try seal(row.notice, "notice", row, keyring, tx)),
            .text(row.proposedBy), .text(row.decidedBy), .optional(row.decidedAt?.milliseconds),
            .blob(try seal(row.appeal, "appeal", row, keyring, tx)), .optional(row.appealedAt?.milliseconds),
            .blob(try seal(row.answer, "answer", row, keyring, tx)), .text(row.answeredBy),
            .optional(row.liftedAt?.milliseconds), .optional(row.carriedAt?.milliseconds),
        ]
    }

    static func one(_ id: Int64, of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> ConductRow? {
        try tx.firstRow(ConductSQL.one.rawValue, [.member(member), .integer(id)]).map { try read($0, keyring, tx) }
    }

    /// A member's cases, newest first.
    static func list(of member: MemberID, limit: Int, keyring: Keyring, in tx: any SQLTransaction) throws -> [ConductRow] {
        try tx.rows(ConductSQL.ofMember.rawValue, [.member(member), .number(limit)]).map { try read($0, keyring, tx) }
    }

    /// What waits, the oldest first.
    static func waiting(limit: Int, keyring: Keyring, in tx: any SQLTransaction) throws -> [ConductRow] {
        try tx.rows(ConductSQL.waiting.rawValue, [.number(limit)]).map { try read($0, keyring, tx) }
    }

    /// What was decided, the newest first.
    static func decided(limit: Int, keyring: Keyring, in tx: any SQLTransaction) throws -> [ConductRow] {
        try tx.rows(ConductSQL.decided.rawValue, [.number(limit)]).map { try read($0, keyring, tx) }
    }

    /// Sanctions whose time may have come, by number.
    static func due(
        on today: CalendarDay, after id: Int64, limit: Int, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [ConductRow] {
        try tx.rows(ConductSQL.due.rawValue, [.integer(id), .day(today), .number(limit)]).map { try read($0, keyring, tx) }
    }

    /// Notes that a folio earned nothing because of a case.
    static func withhold(_ folio: Int64, of member: MemberID, by id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(ConductSQL.withhold.rawValue, [.member(member), .integer(folio), .integer(id)])
    }

    /// The case because of which a folio earned nothing; nil where none did, or it was given after all.
    static func withheld(_ folio: Int64, of member: MemberID, in tx: any SQLTransaction) throws -> Int64? {
        try tx.firstRow(ConductSQL.withheld.rawValue, [.member(member), .integer(folio)])?.integer(0)
    }

    static func withheld(by id: Int64, of member: MemberID, in tx: any SQLTransaction) throws -> [Int64] {
        try tx.rows(ConductSQL.withheldBy.rawValue, [.member(member), .integer(id)]).map { try $0.integer(0) }
    }

    /// Lets what one case withheld be withheld by another that still holds.
    static func reassign(_ id: Int64, to other: Int64, of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(ConductSQL.reassign.rawValue, [.member(member), .integer(id), .integer(other)])
    }

    static func release(_ folio: Int64, of member: MemberID, by operation: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(ConductSQL.release.rawValue, [.member(member), .integer(folio), .integer(operation)])
    }

    private static func read(_ row: SQLRow, _ keyring: Keyring, _ tx: any SQLTransaction) throws -> ConductRow {
        let (member, id) = (try row.member(0), try row.integer(1))
        guard let state = ConductState(rawValue: try row.text(2)), let kind = ViolationKind(rawValue: try row.text(3)),
            let sanction = Sanction(rawValue: try row.text(8))
        else { throw ServiceFault.damaged("case about conduct") }
        func open(_ column: Int, _ name: String) throws -> String {
            try MemberTable.open(try row.blob(column), place: place(name, member, id), of: member, keyring: keyring, in: tx)
        }
        func moment(_ column: Int) -> Instant? { row.integerOrNil(column).map(Instant.init(milliseconds:)) }
        return ConductRow(
            member: member, id: id, state: state, kind: kind, property: try row.text(4), evidence: try open(5, "evidence"),
            openedBy: try row.text(6), openedAt: try row.instant(7), sanction: sanction, until: try row.dayOrNil(9),
            notice: try open(10, "notice"), proposedBy: try row.text(11), decidedBy: try row.text(12), decidedAt: moment(13),
            appeal: try open(14, "appeal"), appealedAt: moment(15), answer: try open(16, "answer"), answeredBy: try row.text(17),
            liftedAt: moment(18), carriedAt: moment(19),
            signal: MemberSignal.Kind(rawValue: try row.text(20)))
    }

    private static func seal(
        _ text: String, _ name: String, _ row: ConductRow, _ keyring: Keyring, _ tx: any SQLTransaction
    ) throws -> [UInt8] {
        try MemberTable.seal(text, place: place(name, row.member, row.id), of: row.member, keyring: keyring, in: tx)
    }

    private static func place(_ name: String, _ member: MemberID, _ id: Int64) -> String { "conduct.\(name).\(member).\(id)" }
}
