import LoyaltyRules
import PortableSQL

enum RequestSQL: String, CaseIterable {
    case insert = """
        INSERT INTO privacy_request (member_id, request_id, kind, state, channel, opened_on, due_on, opened_at, opened_by, question)
        VALUES ($1, $2, $3, 'open', $4, $5, $6, $7, $8, $9)
        """
    case decide = """
        UPDATE privacy_request SET state = $3, decided_at = $4, decided_by = $5, answer = $6
        WHERE member_id = $1 AND request_id = $2 AND state = 'open'
        """
    case list = """
        SELECT member_id, request_id, kind, state, channel, opened_on, due_on, opened_at, opened_by, question,
            decided_at, decided_by, answer
        FROM privacy_request WHERE member_id = $1 ORDER BY request_id DESC LIMIT 200
        """
    case closing = """
        SELECT r.member_id, r.request_id FROM privacy_request r JOIN standing s ON s.member_id = r.member_id
        WHERE r.state = 'open' AND r.kind = 'close' AND r.due_on < $1 AND r.request_id > $2 AND s.status = 'active'
        ORDER BY r.request_id LIMIT $3
        """
    case open = """
        SELECT member_id, request_id, kind, state, channel, opened_on, due_on, opened_at, opened_by, question,
            decided_at, decided_by, answer
        FROM privacy_request WHERE state = 'open' ORDER BY due_on, request_id LIMIT $1
        """
}

/// Requests about personal data; what is written in them is sealed under the member's key, and goes with it.
enum RequestTable {
    static func insert(_ row: RequestRow, keyring: Keyring, in tx: any SQLTransaction) throws {
        try tx.execute(
            RequestSQL.insert.rawValue,
            [
                .member(row.member), .integer(row.id), .text(row.kind.rawValue), .text(row.channel), .day(row.openedOn),
                .day(row.dueOn), .at(row.openedAt), .text(row.openedBy),
                try MemberTable.seal(row.question, of: row.member, place: "question", keyring: keyring, in: tx),
            ])
    }

    /// - Returns: false when it is not open any more.
    static func decide(
        _ id: Int64, of member: MemberID, _ state: RequestState, by actor: String, answer: String?, at now: Instant,
        keyring: Keyring, in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            RequestSQL.decide.rawValue,
            [
                .member(member), .integer(id), .text(state.rawValue), .at(now), .text(actor),
                try MemberTable.seal(answer, of: member, place: "answer", keyring: keyring, in: tx),
            ]) == 1
    }

    /// A member's requests, newest first.
    static func list(of member: MemberID, keyring: Keyring, in tx: any SQLTransaction) throws -> [RequestRow] {
        let key = try MemberTable.key(of: member, in: tx)
        return try tx.rows(RequestSQL.list.rawValue, [.member(member)]).map { try read($0, key: key, keyring: keyring) }
    }

    /// The memberships whose end was asked for and can be taken back no more, after one request, in the order of the requests.
    static func closing(
        before day: CalendarDay, after id: Int64, limit: Int, in tx: any SQLTransaction
    ) throws -> [(member: MemberID, id: Int64)] {
        try tx.rows(RequestSQL.closing.rawValue, [.day(day), .integer(id), .number(limit)]).map {
            (try $0.member(0), try $0.integer(1))
        }
    }

    /// What is to be answered, the most pressing first; what was written with it is not read.
    static func open(limit: Int, keyring: Keyring, in tx: any SQLTransaction) throws -> [RequestRow] {
        try tx.rows(RequestSQL.open.rawValue, [.number(limit)]).map { try read($0, key: nil, keyring: keyring) }
    }

    private static func read(_ row: SQLRow, key: [UInt8]?, keyring: Keyring) throws -> RequestRow {
        guard let kind = RequestKind(rawValue: try row.text(2)), let state = RequestState(rawValue: try row.text(3)) else {
            throw ServiceFault.damaged("privacy request")
        }
        let member = try row.member(0)
        func opened(_ column: Int, _ place: String) throws -> String? {
            guard let key, let sealed = row.blobOrNil(column) else { return nil }
            return try keyring.open(sealed, under: key, place: MemberTable.place(place, member))
        }
        return RequestRow(
            member: member, id: try row.integer(1), kind: kind, state: state, channel: try row.text(4),
            openedOn: try row.day(5), dueOn: try row.day(6), openedAt: try row.instant(7), openedBy: try row.text(8),
            question: try opened(9, "question"), decidedAt: row.integerOrNil(10).map { Instant(milliseconds: $0) },
            decidedBy: row.textOrNil(11), answer: try opened(12, "answer"))
    }
}
