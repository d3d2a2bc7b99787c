import LoyaltyRules
import PortableSQL

enum ImportSQL: String, CaseIterable {
    case insert = """
        INSERT INTO import_run (import_id, file_name, mapping, status, rows_read, posted, repeated, cancelled,
            no_show, parked, enrolled, actor, started_at, finished_at)
        VALUES ($1, $2, $3, $4, 0, 0, 0, 0, 0, 0, 0, $5, $6, NULL)
        """
    case finish = """
        UPDATE import_run SET status = $2, rows_read = $3, posted = $4, repeated = $5, cancelled = $6, no_show = $7,
            parked = $8, enrolled = $9, finished_at = $10
        WHERE import_id = $1
        """
    case setStatus = "UPDATE import_run SET status = $2 WHERE import_id = $1"
    case row = """
        SELECT import_id, file_name, mapping, status, rows_read, posted, repeated, cancelled, no_show, parked, enrolled,
            actor, started_at, finished_at
        FROM import_run WHERE import_id = $1
        """
    case list = """
        SELECT import_id, file_name, mapping, status, rows_read, posted, repeated, cancelled, no_show, parked, enrolled,
            actor, started_at, finished_at
        FROM import_run ORDER BY import_id DESC LIMIT 200
        """
    case park = """
        INSERT INTO import_parked (import_id, line, reason, field, sealed) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (import_id, line) DO NOTHING
        """
    case parked = """
        SELECT line, reason, field, sealed FROM import_parked
        WHERE import_id = $1 AND line > $2 ORDER BY line LIMIT $3
        """
    /// What imports set aside last.
    case parkedLately = """
        SELECT import_id, line, reason, field, sealed FROM import_parked ORDER BY import_id DESC, line LIMIT $1
        """
    case note = """
        INSERT INTO noted_booking (booking_key, status, import_id, line, recorded_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (booking_key) DO NOTHING RETURNING booking_key
        """
}

/// Imports, the rows they could not use, and the bookings that were no stays.
enum ImportTable {
    static func insert(_ row: ImportRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            ImportSQL.insert.rawValue,
            [
                .integer(row.id), .text(row.fileName), .text(row.mapping), .text(row.status.rawValue),
                .text(row.actor), .at(row.startedAt),
            ])
    }

    static func finish(_ row: ImportRow, in tx: any SQLTransaction) throws {
        let tally = row.tally
        try tx.execute(
            ImportSQL.finish.rawValue,
            [
                .integer(row.id), .text(row.status.rawValue), .number(tally.read), .number(tally.posted),
                .number(tally.repeated), .number(tally.cancelled), .number(tally.noShow), .number(tally.parked),
                .number(tally.enrolled), .optional(row.finishedAt?.milliseconds),
            ])
    }

    static func setStatus(_ status: ImportRow.Status, of id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(ImportSQL.setStatus.rawValue, [.integer(id), .text(status.rawValue)])
    }

    static func row(_ id: Int64, in tx: any SQLTransaction) throws -> ImportRow? {
        try tx.firstRow(ImportSQL.row.rawValue, [.integer(id)]).map(read)
    }

    static func list(in tx: any SQLTransaction) throws -> [ImportRow] {
        try tx.rows(ImportSQL.list.rawValue, []).map(read)
    }

    /// Parks a row; what it says may be a guest's data, so it is sealed.
    static func park(_ parked: ParkedRow, importID: Int64, keyring: Keyring, in tx: any SQLTransaction) throws {
        let place = "import_parked.\(importID).\(parked.line)"
        let sealed = try keyring.sealForSystem(parked.detail + "\u{0}" + parked.raw, place: place)
        try tx.execute(
            ImportSQL.park.rawValue,
            [
                .integer(importID), .number(parked.line), .text(parked.reason), .text(parked.field),
                .blob(sealed),
            ])
    }

    static func parked(
        _ importID: Int64, after line: Int, limit: Int, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [ParkedRow] {
        try tx.rows(ImportSQL.parked.rawValue, [.integer(importID), .number(line), .number(limit)]).map {
            let line = Int(try $0.integer(0))
            let text = try keyring.openForSystem(try $0.blob(3), place: "import_parked.\(importID).\(line)")
            let parts = text.split(separator: "\u{0}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return ParkedRow(
                line: line, code: try $0.text(1), field: try $0.text(2), detail: parts[0],
                raw: parts.count > 1 ? parts[1] : "")
        }
    }

    /// What the latest imports set aside, newest import first, with the import's number.
    static func parkedLately(
        limit: Int, keyring: Keyring, in tx: any SQLTransaction
    ) throws -> [(importID: Int64, row: ParkedRow)] {
        try tx.rows(ImportSQL.parkedLately.rawValue, [.number(limit)]).map {
            let (importID, line) = (try $0.integer(0), Int(try $0.integer(1)))
            let text = try keyring.openForSystem(try $0.blob(4), place: "import_parked.\(importID).\(line)")
            let parts = text.split(separator: "\u{0}", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            return (
                importID,
                ParkedRow(
                    line: line, code: try $0.text(2), field: try $0.text(3), detail: parts[0],
                    raw: parts.count > 1 ? parts[1] : "")
            )
        }
    }

    /// Notes a booking that was no stay; false when it was noted before.
    static func note(
        _ key: String, status: String, importID: Int64, line: Int, at now: Instant, in tx: any SQLTransaction
    ) throws -> Bool {
        let arguments: [SQLValue] = [.text(key), .text(status), .integer(importID), .number(line), .at(now)]
        return try tx.firstRow(ImportSQL.note.rawValue, arguments) != nil
    }

    private static func read(_ row: SQLRow) throws -> ImportRow {
        guard let status = ImportRow.Status(rawValue: try row.text(3)) else { throw ServiceFault.damaged("import") }
        var tally = ImportTally()
        tally.read = Int(try row.integer(4))
        tally.posted = Int(try row.integer(5))
        tally.repeated = Int(try row.integer(6))
        tally.cancelled = Int(try row.integer(7))
        tally.noShow = Int(try row.integer(8))
        tally.parked = Int(try row.integer(9))
        tally.enrolled = Int(try row.integer(10))
        return ImportRow(
            id: try row.integer(0), fileName: try row.text(1), mapping: try row.text(2), status: status, tally: tally,
            actor: try row.text(11), startedAt: try row.instant(12),
            finishedAt: row.integerOrNil(13).map(Instant.init(milliseconds:)))
    }
}
