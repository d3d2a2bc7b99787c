import LoyaltyRules
import PortableSQL

enum OutboxSQL: String, CaseIterable {
    case insert = """
        INSERT INTO outbox (member_id, event_id, name, payload, recorded_at, sent_at)
        VALUES ($1, $2, $3, $4, $5, NULL)
        """
    case unsent = """
        SELECT member_id, event_id, name, payload FROM outbox
        WHERE sent_at IS NULL AND SUBSTR(name, 1, 8) = 'message.' AND event_id > $1
            AND CASE WHEN name IN ('message.one_time_code', 'message.redemption_code') THEN 1 ELSE 0 END = $2
        ORDER BY event_id LIMIT $3
        """
    case markSent = """
        UPDATE outbox SET sent_at = $3, payload = '{}' WHERE member_id = $1 AND event_id = $2 AND sent_at IS NULL
        RETURNING event_id
        """
    case forget = "UPDATE outbox SET sent_at = $2, payload = '{}' WHERE event_id = $1 AND sent_at IS NULL"
    case waitingOf = """
        SELECT event_id FROM outbox
        WHERE sent_at IS NULL AND SUBSTR(name, 1, 8) = 'message.' AND member_id = $1 ORDER BY event_id
        """
    case namesOf = "SELECT name FROM outbox WHERE member_id = $1 ORDER BY event_id"
}

/// What has to leave Tessera after a commit: messages, and events for other systems (I-29).
enum OutboxTable {
    /// The message that brings a code for signing in.
    static let oneTimeCode = "message.one_time_code"
    /// The message that brings a code for one redemption.
    static let redemptionCode = "message.redemption_code"
    /// Somebody waits at the door for these.
    static let codes: Set<String> = [oneTimeCode, redemptionCode]

    static func add(
        _ name: String, _ payload: [String: String], member: MemberID, id: Int64, at now: Instant,
        in tx: any SQLTransaction
    ) throws {
        try tx.put(
            OutboxSQL.insert.rawValue,
            [.member(member), .integer(id), .text(name), .text(StoredJSON.encode(payload)), .at(now)])
    }

    /// Many events at once.
    static let insertMany = RowsStatement(
        columns: 5, start: "INSERT INTO outbox (member_id, event_id, name, payload, recorded_at) VALUES")

    static func add(_ rows: [OutboxRow], at now: Instant, in tx: any SQLTransaction) throws {
        try insertMany.run(rows, in: tx) { row, arguments in
            arguments += [
                .member(row.member), .integer(row.id), .text(row.name), .text(StoredJSON.encode(row.payload)), .at(now),
            ]
        }
    }

    /// Messages after one that have not left yet, oldest first: codes, or all others.
    static func unsentMessages(
        areCodes: Bool, after id: Int64, limit: Int, in tx: any SQLTransaction
    ) throws -> [OutboxRow] {
        try tx.rows(OutboxSQL.unsent.rawValue, [.integer(id), .number(areCodes ? 1 : 0), .number(limit)]).map {
            OutboxRow(
                member: try $0.member(0), id: try $0.integer(1), name: try $0.text(2),
                payload: try StoredJSON.decode([String: String].self, from: try $0.text(3)))
        }
    }

    /// Marks a message as gone and forgets what it said; false when it had gone before.
    static func markSent(_ row: OutboxRow, at now: Instant, in tx: any SQLTransaction) throws -> Bool {
        let arguments: [SQLValue] = [.member(row.member), .integer(row.id), .at(now)]
        return try tx.firstRow(OutboxSQL.markSent.rawValue, arguments) != nil
    }

    /// Empties the messages to a member that have not left: there is nobody to send them to.
    static func forget(_ member: MemberID, at now: Instant, in tx: any SQLTransaction) throws {
        for row in try tx.rows(OutboxSQL.waitingOf.rawValue, [.member(member)]) {
            try tx.execute(OutboxSQL.forget.rawValue, [.integer(try row.integer(0)), .at(now)])
        }
    }

    /// The names of a member's events, in order.
    static func names(of member: MemberID, in tx: any SQLTransaction) throws -> [String] {
        try tx.rows(OutboxSQL.namesOf.rawValue, [.member(member)]).map { try $0.text(0) }
    }
}
