import LoyaltyRules
import PortableSQL

enum ProgramSQL: String, CaseIterable {
    case inForce = """
        SELECT v.version FROM program_version v WHERE v.effective_from <= $1
            AND NOT EXISTS (SELECT w.version FROM program_withdrawal w WHERE w.version = v.version)
        ORDER BY v.effective_from DESC, v.version DESC LIMIT 1
        """
    case newest = """
        SELECT v.version FROM program_version v
        WHERE NOT EXISTS (SELECT w.version FROM program_withdrawal w WHERE w.version = v.version)
        ORDER BY v.version DESC LIMIT 1
        """
    case highest = "SELECT version FROM program_version ORDER BY version DESC LIMIT 1"
    case same = """
        SELECT v.version FROM program_version v WHERE v.digest = $1 AND v.effective_from = $2
            AND NOT EXISTS (SELECT w.version FROM program_withdrawal w WHERE w.version = v.version)
        ORDER BY v.version DESC LIMIT 1
        """
    case withdrawals = """
        SELECT version, withdrawn_at, withdrawn_by, reason FROM program_withdrawal ORDER BY version DESC
        """
    case withdraw = """
        INSERT INTO program_withdrawal (version, withdrawn_at, withdrawn_by, reason) VALUES ($1, $2, $3, $4)
        """
    case lastFact = "SELECT MAX(departure_on) AS last_on FROM folio"
    case use = "SELECT operation_id FROM ledger_operation WHERE program_version = $1 LIMIT 1"
    case document = "SELECT document FROM program_version WHERE version = $1"
    case row = """
        SELECT version, effective_from, digest, published_at, published_by, reason FROM program_version
        WHERE version = $1
        """
    case list = """
        SELECT version, effective_from, digest, published_at, published_by, reason FROM program_version
        ORDER BY version DESC
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

    /// The version published last, but for those that were withdrawn.
    static func newestVersion(in tx: any SQLTransaction) throws -> Int? {
        try tx.firstRow(ProgramSQL.newest.rawValue, []).map { Int(try $0.integer(0)) }
    }

    /// The highest number that was ever used; 0 before the first.
    static func highestNumber(in tx: any SQLTransaction) throws -> Int {
        try tx.firstRow(ProgramSQL.highest.rawValue, []).map { Int(try $0.integer(0)) } ?? 0
    }

    /// The version that has this very text from this very day, unless it was withdrawn.
    static func version(
        withDigest digest: String, from day: CalendarDay, in tx: any SQLTransaction
    ) throws -> Int? {
        try tx.firstRow(ProgramSQL.same.rawValue, [.text(digest), .day(day)]).map { Int(try $0.integer(0)) }
    }

    static func withdrawals(in tx: any SQLTransaction) throws -> [WithdrawalRow] {
        try tx.rows(ProgramSQL.withdrawals.rawValue, []).map {
            WithdrawalRow(
                version: Int(try $0.integer(0)), at: try $0.instant(1), by: try $0.text(2), reason: try $0.text(3))
        }
    }

    static func withdraw(_ version: Int, reason: String, in context: OperationContext) throws {
        try context.tx.execute(
            ProgramSQL.withdraw.rawValue,
            [.number(version), .at(context.now), .text(context.actor.id), .text(reason)])
    }

    /// Every version as the calendar knows it.
    static func versions(in tx: any SQLTransaction) throws -> [PublishedVersion] {
        let withdrawn = Set(try withdrawals(in: tx).map(\.version))
        return try list(in: tx).map {
            PublishedVersion($0.version, from: $0.effectiveFrom, isWithdrawn: withdrawn.contains($0.version))
        }
    }

    /// The last business day with a stay, bill or event.
    static func lastFact(in tx: any SQLTransaction) throws -> CalendarDay? {
        try tx.firstRow(ProgramSQL.lastFact.rawValue, []).flatMap { try $0.dayOrNil(0) }
    }

    /// Whether anything was judged by a version.
    static func isUsed(_ version: Int, in tx: any SQLTransaction) throws -> Bool {
        try tx.firstRow(ProgramSQL.use.rawValue, [.number(version)]) != nil
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
