import LoyaltyRules
import PortableSQL

enum ExpiryNoticeSQL: String, CaseIterable {
    case insert = """
        INSERT INTO expiry_notice (member_id, lot_id, ends_on, event_id, told_on) VALUES ($1, $2, $3, $4, $5)
        """
    case deliver = """
        INSERT INTO expiry_notice_delivery (member_id, event_id, delivered_on, delivered_at) VALUES ($1, $2, $3, $4)
        """
    /// A notice that found nobody to go to is as if it had never been written.
    case ofMember = """
        SELECT n.lot_id, n.ends_on, n.told_on, d.delivered_on FROM expiry_notice n
        LEFT JOIN expiry_notice_delivery d ON d.member_id = n.member_id AND d.event_id = n.event_id
        WHERE n.member_id = $1 AND (d.event_id IS NULL OR d.delivered_on IS NOT NULL)
        ORDER BY n.lot_id, n.ends_on, n.event_id
        """
}

/// Which ends of lots a member was told of, and when each notice was delivered (PTS-18).
enum ExpiryNoticeTable {
    struct Row: Sendable, Equatable {
        let lot: Int64
        let ends: CalendarDay
        let toldOn: CalendarDay
        /// The business day of the delivery; nil while the notice waits.
        let deliveredOn: CalendarDay?
    }

    static func insert(_ due: EndReminder.Due, event: Int64, on day: CalendarDay, of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(
            ExpiryNoticeSQL.insert.rawValue,
            [.member(member), .integer(due.lot.id), .day(due.ends), .integer(event), .day(day)])
    }

    /// Notes that a notice has left; without a day where there was nobody to hand it to.
    static func deliver(_ event: Int64, of member: MemberID, on day: CalendarDay?, at now: Instant, in tx: any SQLTransaction) throws {
        try tx.execute(ExpiryNoticeSQL.deliver.rawValue, [.member(member), .integer(event), .day(day), .at(now)])
    }

    static func all(of member: MemberID, in tx: any SQLTransaction) throws -> [Row] {
        try tx.rows(ExpiryNoticeSQL.ofMember.rawValue, [.member(member)]).map {
            Row(lot: try $0.integer(0), ends: try $0.day(1), toldOn: try $0.day(2), deliveredOn: try $0.dayOrNil(3))
        }
    }

    /// When notices reached a member, for a program that ends something only after one; nothing is read for any other.
    static func delivered(to member: MemberID, program: Program, in tx: any SQLTransaction) throws -> ExpiryNotices {
        guard program.assets.contains(where: { $0.expiry?.onlyAfterNotice != nil }) else { return ExpiryNotices() }
        return ExpiryNotices(try all(of: member, in: tx))
    }
}

extension ExpiryNotices {
    init(_ rows: [ExpiryNoticeTable.Row]) {
        self.init()
        for row in rows {
            if let day = row.deliveredOn { deliver(lot: row.lot, ends: row.ends, on: day) }
        }
    }
}
