import LoyaltyRules
import PortableSQL

/// What a replay reads, for a span of members at a time: facts, never what was posted for them.
public enum ReplaySQL: String, CaseIterable, Sendable {
    case members = """
        SELECT m.member_id, m.joined_on, m.channel, t.birthday, COALESCE(t.tags, '') AS tags, s.status
        FROM member m
        JOIN standing s ON s.member_id = m.member_id
        LEFT JOIN member_trait t ON t.member_id = m.member_id
        WHERE m.member_id > $1 ORDER BY m.member_id LIMIT $2
        """
    case folios = """
        SELECT member_id, folio_id, revision, status, kind, property_id, outlet_id, number, arrival_on, departure_on,
            currency, lines, details, day_rate_millionths, operation_id, recorded_at
        FROM folio WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id, folio_id, revision
        """
    /// What moved without a folio; what ended, what is owed and repaid, what tiers gave, and what choices gave, is left out,
    /// since a replay finds it itself.
    case moves = """
        SELECT member_id, operation_id, rule, asset, amount, property_id, occurred_on, recorded_at
        FROM ledger_entry e
        WHERE member_id > $1 AND member_id <= $2 AND folio_id = 0 AND reverses = 0 AND rule <> 'expiry'
            AND account <> 'debt'
            AND NOT EXISTS (
                SELECT g.sequence FROM tier_gift g WHERE g.member_id = e.member_id AND g.sequence = e.sequence)
            AND NOT EXISTS (
                SELECT o.offer_id FROM choice_offer o WHERE o.member_id = e.member_id
                    AND o.settled_by = e.operation_id AND o.source = e.rule AND o.state <> 'open')
        ORDER BY member_id, sequence
        """
    case reversals = """
        SELECT r.member_id, r.operation_id, r.recorded_at, e.folio_id, e.operation_id AS reversed_id, e.rule, e.asset,
            e.amount, (
                SELECT CAST(SUM(x.amount) AS BIGINT) FROM ledger_entry x
                WHERE x.member_id = e.member_id AND x.folio_id = e.folio_id AND x.rule = e.rule
                    AND x.asset = e.asset AND x.sequence < r.sequence) AS total
        FROM ledger_entry r
        JOIN ledger_entry e ON e.member_id = r.member_id AND e.sequence = r.reverses
        WHERE r.member_id > $1 AND r.member_id <= $2 AND r.reverses <> 0 AND e.rule <> 'expiry'
            AND NOT EXISTS (
                SELECT g.sequence FROM tier_gift g WHERE g.member_id = e.member_id AND g.sequence = e.sequence)
            AND NOT EXISTS (
                SELECT o.offer_id FROM choice_offer o WHERE o.member_id = e.member_id
                    AND o.settled_by = e.operation_id AND o.source = e.rule AND o.state = 'withdrawn')
        ORDER BY r.member_id, r.sequence
        """
    case titles = """
        SELECT t.member_id, t.tier, t.cause, t.from_on, t.until_on, t.operation_id FROM tier_title t
        LEFT JOIN title_withdrawal w ON w.member_id = t.member_id AND w.title_id = t.title_id
        WHERE t.member_id > $1 AND t.member_id <= $2 AND w.title_id IS NULL ORDER BY t.member_id, t.title_id
        """
    /// What members chose; what was given because a deadline had passed a replay finds itself.
    case choices = """
        SELECT c.member_id, c.source, c.mark, c.folio_id, c.chosen, o.operation_id, o.occurred_on, o.recorded_at
        FROM choice_offer c
        JOIN ledger_operation o ON o.member_id = c.member_id AND o.operation_id = c.settled_by
        WHERE c.member_id > $1 AND c.member_id <= $2 AND o.name = 'choice.make' ORDER BY c.member_id, c.offer_id
        """
    case friends = """
        SELECT referrer_id, member_id, referred_on FROM referral
        WHERE referrer_id > $1 AND referrer_id <= $2 ORDER BY referrer_id, member_id
        """
    case asFriends = """
        SELECT member_id, referred_on FROM referral WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id
        """
    case renewals = """
        SELECT member_id, renewed_on, operation_id FROM membership_renewal
        WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id, renewal_id
        """
}

/// Reads the rows that a replay needs and makes facts of them.
struct ReplayTable {
    private var decoder: ReplayDecoder

    /// - Parameter program: whose hotels say by which clocks something was recorded.
    init(_ program: Program) { decoder = ReplayDecoder(program) }

    /// Members after one, with their traits; those who have left are told apart.
    static func members(
        after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [(member: MemberID, traits: MemberTraits, isActive: Bool)] {
        try tx.rows(ReplaySQL.members.rawValue, [.member(member), .number(limit)]).map { row in
            let tags = try row.text(4)
            let traits = MemberTraits(
                joinedOn: try row.day(1), joinedBy: try row.text(2), birthday: row.textOrNil(3).flatMap(MonthDay.init),
                tags: tags.isEmpty ? [] : Set(tags.split(separator: " ").map(String.init)))
            return (try row.member(0), traits, try row.text(5) == StandingRow.Status.active.rawValue)
        }
    }

    /// Whom the members behind one, up to another, referred, and what those consumed.
    static func friends(
        of span: (after: MemberID, through: MemberID), _ tx: any SQLTransaction
    ) throws -> [(referrer: MemberID, friend: ReplayFriend)] {
        let rows = try tx.rows(ReplaySQL.friends.rawValue, [.member(span.after), .member(span.through)])
        return try rows.map { row in
            let friend = try row.member(1)
            let consumed = try FolioTable.consumed(by: friend, tx)
            return (try row.member(0), ReplayFriend(friend, joinedOn: try row.day(2), consumed: consumed))
        }
    }

    /// The members behind one, up to another, whom somebody referred.
    static func asFriends(
        _ span: (after: MemberID, through: MemberID), _ tx: any SQLTransaction
    ) throws -> [ReplayFriend] {
        try tx.rows(ReplaySQL.asFriends.rawValue, [.member(span.after), .member(span.through)]).map { row in
            let friend = try row.member(0)
            return ReplayFriend(friend, joinedOn: try row.day(1), consumed: try FolioTable.consumed(by: friend, tx))
        }
    }

    /// The facts of the members behind one, up to another, in the order of members and, of each, of rows.
    mutating func facts(
        of span: (after: MemberID, through: MemberID), in tx: any SQLTransaction, take: (MemberID, ReplayStep) -> Void
    ) throws {
        let arguments: [SQLValue] = [.member(span.after), .member(span.through)]
        try tx.forEachColumns(ReplaySQL.folios.rawValue, arguments) { row in
            take(try row.member(0), try decoder.folio(row))
        }
        try tx.forEachRow(ReplaySQL.moves.rawValue, arguments) { row in
            take(try row.member(0), try decoder.move(row))
        }
        try tx.forEachRow(ReplaySQL.reversals.rawValue, arguments) { row in
            take(try row.member(0), try decoder.reversal(row))
        }
        try tx.forEachRow(ReplaySQL.choices.rawValue, arguments) { row in
            take(try row.member(0), try decoder.choice(row))
        }
        try tx.forEachRow(ReplaySQL.titles.rawValue, arguments) { row in
            take(try row.member(0), try decoder.title(row))
        }
        try tx.forEachRow(ReplaySQL.renewals.rawValue, arguments) { row in
            let day = try row.day(1)
            take(
                try row.member(0),
                ReplayStep(operation: try row.integer(2), recordedOn: day, fact: .renewed(day)))
        }
    }
}
