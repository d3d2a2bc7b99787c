/// Bills by their number, for who asks with a bill in hand; stays are found by hotel and number already.
enum M0036 {
    static let sql = #"""
        CREATE INDEX folio_bill_number ON folio (number, member_id) WHERE kind = 'bill';
        """#
}
