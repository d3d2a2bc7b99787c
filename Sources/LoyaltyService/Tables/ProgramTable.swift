import LoyaltyRules
import PortableSQL

enum ProgramSQL: String, CaseIterable {
    case inForce = """
        SELECT version FROM program_version WHERE effective_from <= $1
        ORDER BY effective_from DESC, version DESC LIMIT 1
        """
    case newest = "SELECT version FROM program_version ORDER BY version DESC LIMIT 1"
    case document = "SELECT document FROM program_version WHERE version = $1"
    case row = """
        SELECT version, effective_from, digest, published_at, published_by, reason FROM program_version
        WHERE version = $1
        """
    case list = """
        SELECT version, effective_from, digest, published_at, published_by, reason FROM program_version
        ORDER BY version DESC LIMIT 200
        """
    case insert = """
        INSERT INTO program_version
            (version, effective_from, document, digest, published_at, published_by, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
}

/// The published versions of the program document.
enum ProgramTable {
    static func version(inForceOn day: CalendarDay, in tx: any SQLTransaction) throws -> Int? {
        try tx.firstRow(ProgramSQL.inForce.rawValue, [.text(day.description)]).map { Int(try $0.integer(0)) }
    }

    static func newestVersion(in tx: any SQLTransaction) throws -> Int? {
        try tx.firstRow(ProgramSQL.newest.rawValue, []).map { Int(try $0.integer(0)) }
    }

    static func document(_ version: Int, in tx: any SQLTransaction) throws -> String {
        guard let row = try tx.firstRow(ProgramSQL.document.rawValue, [.integer(Int64(version))]) else {
            throw ServiceFault.rowMissing("program_version \(version)")
        }
        return try row.text(0)
    }

    static func row(_ version: Int, in tx: any SQLTransaction) throws -> ProgramVersionRow? {
        try tx.firstRow(ProgramSQL.row.rawValue, [.integer(Int64(version))]).map(read)
    }

    static func list(in tx: any SQLTransaction) throws -> [ProgramVersionRow] {
        try tx.rows(ProgramSQL.list.rawValue, []).map(read)
    }

    static func insert(_ row: ProgramVersionRow, document: String, in tx: any SQLTransaction) throws {
        try tx.execute(
            ProgramSQL.insert.rawValue,
            [
                .integer(Int64(row.version)), .text(row.effectiveFrom.description), .text(document), .text(row.digest),
                .integer(row.publishedAt.milliseconds), .text(row.publishedBy), .text(row.reason),
            ])
    }

    private static func read(_ row: SQLRow) throws -> ProgramVersionRow {
        ProgramVersionRow(
            version: Int(try row.integer(0)), effectiveFrom: try row.day(1), digest: try row.text(2),
            publishedAt: Instant(milliseconds: try row.integer(3)), publishedBy: try row.text(4),
            reason: try row.text(5))
    }
}
