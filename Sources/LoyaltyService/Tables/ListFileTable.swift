import LoyaltyRules
import PortableSQL

enum ListFileSQL: String, CaseIterable {
    case insert = """
        INSERT INTO list_file (file_id, made_by, hotels, view_name, conditions, columns, format, language, reason, state,
            last_member, members, left_out, made_at, finished_at, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'running', 0, 0, 0, $10, NULL, $11)
        """
    case one = """
        SELECT file_id, made_by, hotels, view_name, conditions, columns, format, language, reason, state, last_member,
            members, left_out, made_at, finished_at, ends_at
        FROM list_file WHERE file_id = $1
        """
    case list = """
        SELECT file_id, made_by, hotels, view_name, conditions, columns, format, language, reason, state, last_member,
            members, left_out, made_at, finished_at, ends_at
        FROM list_file ORDER BY file_id DESC LIMIT $1
        """
    /// Only from where it was: of two who fill it, one goes on.
    case advance = """
        UPDATE list_file SET last_member = $3, members = members + $4, left_out = left_out + $5
        WHERE file_id = $1 AND last_member = $2 AND state = 'running'
        """
    case finish = """
        UPDATE list_file SET state = 'done', finished_at = $2, ends_at = $3 WHERE file_id = $1 AND state = 'running'
        """
    case ended = "SELECT file_id FROM list_file WHERE state <> 'removed' AND ends_at <= $1 ORDER BY file_id LIMIT 100"
    case stopped = "SELECT file_id FROM list_file WHERE state = 'running' AND ends_at > $1 ORDER BY file_id LIMIT 100"
    case remove = "UPDATE list_file SET state = 'removed' WHERE file_id = $1"
    case removeParts = "DELETE FROM list_file_part WHERE file_id = $1"
    case insertPart = "INSERT INTO list_file_part (file_id, part, sealed) VALUES ($1, $2, $3)"
    case part = "SELECT part, sealed FROM list_file_part WHERE file_id = $1 AND part > $2 ORDER BY part LIMIT 1"
    case insertFetch = "INSERT INTO list_file_fetch (file_id, fetch_id, actor, fetched_at) VALUES ($1, $2, $3, $4)"
    case fetches = """
        SELECT actor, fetched_at FROM list_file_fetch WHERE file_id = $1 ORDER BY fetch_id DESC LIMIT 100
        """
}

/// Files of found members: what was ordered, its sealed rows, and who fetched it.
enum ListFileTable {
    static func insert(_ row: ListFileRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            ListFileSQL.insert.rawValue,
            [
                .integer(row.id), .text(row.madeBy), .text(StaffTable.write(row.hotels)), .text(row.viewName),
                .text(row.conditions), .text(row.columns.map(\.rawValue).joined(separator: " ")), .text(row.format.rawValue),
                .text(row.language.rawValue), .text(row.reason), .at(row.madeAt), .at(row.endsAt),
            ])
    }

    static func one(_ id: Int64, in tx: any SQLTransaction) throws -> ListFileRow? {
        try tx.firstRow(ListFileSQL.one.rawValue, [.integer(id)]).map(read)
    }

    static func list(_ limit: Int, in tx: any SQLTransaction) throws -> [ListFileRow] {
        try tx.rows(ListFileSQL.list.rawValue, [.number(limit)]).map(read)
    }

    /// - Returns: false when somebody else has filled it further meanwhile.
    static func advance(
        _ row: ListFileRow, to last: MemberID, adding members: Int, leftOut: Int, in tx: any SQLTransaction
    ) throws -> Bool {
        try tx.execute(
            ListFileSQL.advance.rawValue,
            [.integer(row.id), .member(row.lastMember), .member(last), .number(members), .number(leftOut)]) == 1
    }

    static func finish(_ id: Int64, at now: Instant, in tx: any SQLTransaction) throws {
        let ends = now.adding(seconds: Int64(ListFile.days) * 86_400)
        try tx.execute(ListFileSQL.finish.rawValue, [.integer(id), .at(now), .at(ends)])
    }

    /// Files whose time is over.
    static func ended(by now: Instant, in tx: any SQLTransaction) throws -> [Int64] {
        try tx.rows(ListFileSQL.ended.rawValue, [.at(now)]).map { try $0.integer(0) }
    }

    /// Files that are not finished.
    static func stopped(at now: Instant, in tx: any SQLTransaction) throws -> [Int64] {
        try tx.rows(ListFileSQL.stopped.rawValue, [.at(now)]).map { try $0.integer(0) }
    }

    static func remove(_ id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(ListFileSQL.removeParts.rawValue, [.integer(id)])
        try tx.execute(ListFileSQL.remove.rawValue, [.integer(id)])
    }

    /// Keeps rows behind those that are there; their part is numbered by the last member of it.
    static func insert(
        _ part: ListFilePart, of file: Int64, at last: MemberID, keyring: Keyring, in tx: any SQLTransaction
    ) throws {
        let sealed = try keyring.sealForSystem(StoredJSON.encode(part), place: place(file, last.value))
        try tx.execute(ListFileSQL.insertPart.rawValue, [.integer(file), .member(last), .blob(sealed)])
    }

    /// The part behind a place; nil when there is no more.
    static func part(
        of file: Int64, after place: Int64, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> (place: Int64, part: ListFilePart)? {
        guard let row = try tx.firstRow(ListFileSQL.part.rawValue, [.integer(file), .integer(place)]) else { return nil }
        let number = try row.integer(0)
        let text = try keyring.openForSystem(try row.blob(1), place: Self.place(file, number))
        return (number, try StoredJSON.decode(ListFilePart.self, from: text))
    }

    static func insertFetch(_ id: Int64, of file: Int64, by actor: String, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(ListFileSQL.insertFetch.rawValue, [.integer(file), .integer(id), .text(actor), .at(now)])
    }

    /// Who fetched it, newest first.
    static func fetches(of file: Int64, in tx: any SQLTransaction) throws -> [(actor: String, at: Instant)] {
        try tx.rows(ListFileSQL.fetches.rawValue, [.integer(file)]).map { (try $0.text(0), try $0.instant(1)) }
    }

    private static func place(_ file: Int64, _ part: Int64) -> String { "list_file.\(file).\(part)" }

    private static func read(_ row: SQLRow) throws -> ListFileRow {
        guard let format = ListFile.Format(rawValue: try row.text(6)), let state = ListFileRow.State(rawValue: try row.text(9))
        else { throw ServiceFault.damaged("file of a list") }
        return ListFileRow(
            id: try row.integer(0), madeBy: try row.text(1), hotels: StaffTable.readProperties(try row.text(2)),
            viewName: try row.text(3), conditions: try row.text(4),
            columns: try row.text(5).split(separator: " ").compactMap { ListColumn(rawValue: String($0)) }, format: format,
            language: Language(rawValue: try row.text(7)) ?? .english, reason: try row.text(8), state: state,
            lastMember: try row.member(10), members: try row.integer(11), leftOut: try row.integer(12),
            madeAt: try row.instant(13), finishedAt: row.integerOrNil(14).map { Instant(milliseconds: $0) },
            endsAt: try row.instant(15))
    }
}
