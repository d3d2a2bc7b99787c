/// Finds what somebody gave by hand, or what was given at a hotel, day by day.
enum M0016 {
    static let sql = #"""
        CREATE INDEX ledger_operation_by_agent ON ledger_operation (actor, occurred_on) WHERE name = 'points.adjust';
        CREATE INDEX ledger_operation_at_hotel ON ledger_operation (property_id, occurred_on) WHERE name = 'points.adjust';
        """#
}
