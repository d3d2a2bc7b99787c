import LoyaltyRules
import PortableSQL

enum ApplicationSQL: String, CaseIterable {
    case insert = """
        INSERT INTO membership_application (application_id, contact_key, state, channel, property_id, join_code, applied_at,
            due_at, sealed, joined_as) VALUES ($1, $2, 'applied', $3, $4, $5, $6, $7, $8, 0)
        ON CONFLICT DO NOTHING
        """
    case one = """
        SELECT application_id, state, channel, property_id, join_code, applied_at, due_at, sealed, taken_by, decided_by,
            decided_at, joined_as
        FROM membership_application WHERE application_id = $1
        """
    case open = """
        SELECT application_id, state, channel, property_id, join_code, applied_at, due_at, sealed, taken_by, decided_by,
            decided_at, joined_as
        FROM membership_application WHERE state IN ('applied', 'in_review') ORDER BY due_at, application_id LIMIT $1
        """
    case decided = """
        SELECT application_id, state, channel, property_id, join_code, applied_at, due_at, sealed, taken_by, decided_by,
            decided_at, joined_as
        FROM membership_application WHERE state IN ('approved', 'rejected')
        ORDER BY decided_at DESC, application_id DESC LIMIT $1
        """
    case take = """
        UPDATE membership_application SET state = 'in_review', taken_by = $2
        WHERE application_id = $1 AND state IN ('applied', 'in_review')
        """
    /// With the answer, what was told goes: only whom it became, and the sealed reason, are left.
    case decide = """
        UPDATE membership_application SET state = $2, decided_by = $3, decided_at = $4, reason = $5, joined_as = $6,
            sealed = NULL, contact_key = ''
        WHERE application_id = $1 AND state IN ('applied', 'in_review')
        """
}

/// Applications for membership. What the applicant told is sealed, for there is no member yet whose key could do it.
enum ApplicationTable {
    /// - Returns: false when somebody with the same contact waits already.
    static func insert(
        _ row: ApplicationRow, contactKey: String, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> Bool {
        let form = try row.form.map { try keyring.sealForSystem(StoredJSON.encode($0), place: place(row.id)) } ?? []
        return try tx.execute(
            ApplicationSQL.insert.rawValue,
            [
                .integer(row.id), .text(contactKey), .text(row.channel.rawValue), .text(row.property), .text(row.joinCode),
                .at(row.appliedAt), .at(row.dueAt), .blob(form),
            ]) == 1
    }

    static func one(_ id: Int64, keyring: Keyring, in tx: any SQLTransaction) throws -> ApplicationRow? {
        try tx.firstRow(ApplicationSQL.one.rawValue, [.integer(id)]).map { try read($0, keyring) }
    }

    /// Those that wait, the most pressing first.
    static func open(limit: Int, keyring: Keyring, in tx: any SQLTransaction) throws -> [ApplicationRow] {
        try tx.rows(ApplicationSQL.open.rawValue, [.number(limit)]).map { try read($0, keyring) }
    }

    /// Those that were answered, newest first.
    static func decided(limit: Int, keyring: Keyring, in tx: any SQLTransaction) throws -> [ApplicationRow] {
        try tx.rows(ApplicationSQL.decided.rawValue, [.number(limit)]).map { try read($0, keyring) }
    }

    /// - Returns: false when it was answered before.
    static func take(_ id: Int64, by actor: String, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(ApplicationSQL.take.rawValue, [.integer(id), .text(actor)]) == 1
    }

    /// - Returns: false when it was answered before.
    static func decide(
        _ id: Int64, _ state: ApplicationState, by actor: String, reason: String, member: MemberID?, at now: Instant,
        keyring: Keyring, in tx: any SQLTransaction
    ) throws -> Bool {
        let sealed: SQLValue =
            reason.isEmpty ? .null : .blob(try keyring.sealForSystem(reason, place: "membership_application.reason.\(id)"))
        return try tx.execute(
            ApplicationSQL.decide.rawValue,
            [.integer(id), .text(state.rawValue), .text(actor), .at(now), sealed, .integer(member?.value ?? 0)]) == 1
    }

    private static func place(_ id: Int64) -> String { "membership_application.\(id)" }

    private static func read(_ row: SQLRow, _ keyring: Keyring) throws -> ApplicationRow {
        let id = try row.integer(0)
        guard let state = ApplicationState(rawValue: try row.text(1)), let channel = JoinChannel(rawValue: try row.text(2)) else {
            throw ServiceFault.damaged("application \(id)")
        }
        let form = try row.blobOrNil(7).map {
            try StoredJSON.decode(ApplicantForm.self, from: keyring.openForSystem($0, place: place(id)))
        }
        let member = try row.integer(11)
        return ApplicationRow(
            id: id, state: state, channel: channel, property: try row.text(3), joinCode: try row.text(4),
            appliedAt: try row.instant(5), dueAt: try row.instant(6), form: form, takenBy: row.textOrNil(8),
            decidedBy: row.textOrNil(9), decidedAt: row.integerOrNil(10).map { Instant(milliseconds: $0) },
            member: member == 0 ? nil : MemberID(member))
    }
}
