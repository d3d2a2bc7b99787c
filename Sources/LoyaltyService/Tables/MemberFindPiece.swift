/// The fixed pieces of the statement that finds members by conditions (MEM-17). `{a}` and `{b}` are places for what was asked
/// for, `{from}` and `{to}` for the days of the year; nothing that was asked for ever stands in the text itself.
enum MemberFindPiece: String {
    /// A member's cached row, and the member. Said of both tables: whichever the engine begins with, it begins behind the member.
    case start = """
        SELECT s.member_id FROM standing s JOIN member m ON m.member_id = s.member_id
        WHERE s.member_id > {a} AND m.member_id > {a}
        """
    case byStanding = "ORDER BY s.member_id LIMIT {a}"
    case byMember = "ORDER BY m.member_id LIMIT {a}"
    case nobody = "1 = 0"
    case tier = "s.tier = {a}"
    case active = "s.status = 'active'"
    case closed = """
        s.status = 'closed' AND NOT EXISTS (SELECT 1 FROM member_merge g
            LEFT JOIN member_unmerge u ON u.member_id = g.member_id AND u.merge_id = g.operation_id
            WHERE g.member_id = s.member_id AND u.merge_id IS NULL)
        """
    case merged = """
        s.status = 'closed' AND EXISTS (SELECT 1 FROM member_merge g
            LEFT JOIN member_unmerge u ON u.member_id = g.member_id AND u.merge_id = g.operation_id
            WHERE g.member_id = s.member_id AND u.merge_id IS NULL)
        """
    case property = "m.property_id = {a}"
    case channel = "m.channel = {a}"
    case joinedOn = "m.joined_on"
    case birthMonth = """
        EXISTS (SELECT 1 FROM member_trait t WHERE t.member_id = s.member_id AND SUBSTR(t.birthday, 1, 2) = {a})
        """
    case balance = """
        CAST(COALESCE((SELECT SUM(e.amount) FROM ledger_entry e WHERE e.member_id = s.member_id AND e.asset = {a}), 0) AS BIGINT)
        """
    case thisYear = """
        CAST(COALESCE((SELECT SUM(e.amount) FROM ledger_entry e
            WHERE e.member_id = s.member_id AND e.asset = {a} AND e.rule <> 'expiry'
                AND e.occurred_on >= {from} AND e.occurred_on <= {to}), 0) AS BIGINT)
        """
    case lastStay = """
        (SELECT MAX(f.departure_on) FROM folio f
            WHERE f.member_id = s.member_id AND f.kind = 'stay' AND f.status = 'posted' AND f.revision = (
                SELECT MAX(g.revision) FROM folio g WHERE g.member_id = f.member_id AND g.folio_id = f.folio_id))
        """
    /// Whoever holds something; its true last day is worked out from the program.
    case holder = "EXISTS (SELECT 1 FROM lot l WHERE l.member_id = s.member_id AND l.remaining > 0)"
    case endingBy = """
        EXISTS (SELECT 1 FROM lot l WHERE l.member_id = s.member_id AND l.remaining > 0 AND l.expires_on <= {a})
        """
    case consenting = """
        COALESCE((SELECT c.granted FROM consent c WHERE c.member_id = s.member_id AND c.purpose = {a}
            ORDER BY c.consent_id DESC LIMIT 1), 0) = 1
        """
    case notConsenting = """
        COALESCE((SELECT c.granted FROM consent c WHERE c.member_id = s.member_id AND c.purpose = {a}
            ORDER BY c.consent_id DESC LIMIT 1), 0) = 0
        """
    // What follows a value that is compared. Said once, since it may be worked out from many rows.
    case atLeast = ">= {a}"
    case atMost = "<= {a}"
    case between = "BETWEEN {a} AND {b}"
}
