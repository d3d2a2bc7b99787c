import PortableSQL

/// The tables whose rows are written once, and whether the database itself keeps them so (I-24).
enum WrittenOnce {
    static let tables = [
        "access_log", "audit", "card_custody", "card_event", "consent", "list_file_fetch", "erasure", "privacy_register", "privacy_policy", "processing_limit",
        "expiry_notice", "expiry_notice_delivery", "folio", "hold_lot", "hold_step", "ledger_entry", "ledger_operation", "lot_use", "member_merge", "member_unmerge", "merged_person",
        "membership_renewal", "noted_booking", "pool_departure", "pool_move", "pool_seat", "program_notice", "program_step", "program_submission", "program_version",
        "program_withdrawal", "referral", "reinstatement", "seal_checkpoint", "settlement_dispute", "settlement_line", "settlement_month",
        "member_origin", "tier_gift", "tier_gift_return", "tier_title", "tier_warning", "title_withdrawal",
    ]

    /// The tables in which a row could be changed or deleted: their triggers are gone (SQLite), or the server's role may
    /// do it (PostgreSQL).
    static func open(in tx: any SQLTransaction) throws -> [String] {
        let guarded: (String) throws -> Bool
        if tx.dialect == .sqlite {
            let names = try tx.rows("SELECT name FROM sqlite_master WHERE type = 'trigger' ORDER BY name", [])
            let triggers = Set(try names.map { try $0.text(0) })
            guarded = { triggers.isSuperset(of: ["\($0)_no_update", "\($0)_no_delete"]) }
        } else {
            let sql = "SELECT CAST(has_table_privilege($1, $2, 'UPDATE, DELETE, TRUNCATE') AS TEXT) AS may"
            guarded = { try tx.firstRow(sql, .text(Migrations.serverRole), .text($0))?.text(0) == "false" }
        }
        return try tables.filter { try !guarded($0) }
    }
}
