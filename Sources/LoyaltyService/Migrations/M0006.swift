/// What a replay reads beside folios, found without going through every entry.
enum M0006 {
    static let sql = #"""
        CREATE INDEX ledger_entry_without_folio ON ledger_entry (member_id, sequence)
            WHERE folio_id = 0 AND reverses = 0 AND rule <> 'expiry';
        """#
}
