import LoyaltyRules
import PortableSQL

enum TierScanSQL: String, CaseIterable {
    case standings = """
        SELECT member_id, tier, tier_since, tier_until, tier_term_from, tier_as_of, tier_version FROM standing
        WHERE member_id > $1 AND status = 'active' ORDER BY member_id LIMIT $2
        """
    case entries = """
        SELECT member_id, occurred_on, asset, amount FROM ledger_entry
        WHERE member_id > $1 AND member_id <= $2 AND asset <> $3 AND rule <> 'expiry' ORDER BY member_id, sequence
        """
    case entriesWithArrivals = """
        SELECT e.member_id, e.occurred_on, e.asset, e.amount, COALESCE(f.arrival_on, e.occurred_on) AS from_on
        FROM ledger_entry e
        LEFT JOIN folio f ON f.member_id = e.member_id AND f.folio_id = e.folio_id AND f.revision = 1
        WHERE e.member_id > $1 AND e.member_id <= $2 AND e.asset <> $3 AND e.rule <> 'expiry' ORDER BY e.member_id, e.sequence
        """
    case titles = """
        SELECT t.member_id, t.tier, t.cause, t.from_on, t.until_on FROM tier_title t
        LEFT JOIN title_withdrawal w ON w.member_id = t.member_id AND w.title_id = t.title_id
        WHERE t.member_id > $1 AND t.member_id <= $2 AND w.title_id IS NULL ORDER BY t.member_id, t.title_id
        """
    case renewals = """
        SELECT member_id, renewed_on FROM membership_renewal
        WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id, renewal_id
        """
    case joined = """
        SELECT member_id, joined_on FROM member WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id
        """
    case given = """
        SELECT rule, CAST(SUM(amount) AS BIGINT) AS amount FROM ledger_entry
        WHERE member_id = $1 AND asset = $2 AND occurred_on > $3 AND occurred_on <= $4 GROUP BY rule ORDER BY rule
        """
}

/// What a tier run reads, many members at a time: a query for each of a million members would take hours.
enum TierScanTable {
    /// The tier that stands for a member, and by what it was settled.
    struct Standing: Sendable {
        let member: MemberID
        let tier: TierStanding
        let asOf: CalendarDay
        let version: Int
    }

    /// Active members after one.
    static func standings(after member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [Standing] {
        var found: [Standing] = []
        found.reserveCapacity(limit)
        try tx.forEachRow(TierScanSQL.standings.rawValue, [.member(member), .number(limit)]) { row in
            let tier = TierStanding(
                tier: try row.text(1), since: try row.dayOrNil(2), until: try row.dayOrNil(3),
                termFrom: try row.dayOrNil(4))
            found.append(
                Standing(
                    member: try row.member(0), tier: tier, asOf: try row.day(5), version: Int(try row.integer(6))))
        }
        return found
    }

    /// What was posted for members after one and up to another, in the order of members; but for the points
    /// themselves, which count for no tier.
    static func entries(
        after first: MemberID, through last: MemberID, points: String, arrivals: Bool, in tx: any SQLTransaction,
        _ each: (MemberID, CounterDay) throws -> Void
    ) throws {
        let sql = arrivals ? TierScanSQL.entriesWithArrivals : .entries
        try tx.forEachRow(sql.rawValue, [.member(first), .member(last), .text(points)]) { row in
            try each(
                try row.member(0),
                CounterDay(
                    day: try row.day(1), counter: try row.text(2), amount: try row.integer(3),
                    from: arrivals ? try row.day(4) : nil))
        }
    }

    static func titles(
        after first: MemberID, through last: MemberID, in tx: any SQLTransaction
    ) throws -> [MemberID: [TierTitle]] {
        var found: [MemberID: [TierTitle]] = [:]
        try tx.forEachRow(TierScanSQL.titles.rawValue, [.member(first), .member(last)]) { row in
            guard let cause = TierTitle.Cause(rawValue: try row.text(2)) else { throw ServiceFault.damaged("title cause") }
            found[try row.member(0), default: []].append(
                TierTitle(tier: try row.text(1), cause: cause, from: try row.day(3), until: try row.dayOrNil(4)))
        }
        return found
    }

    /// The days on which staff renewed memberships.
    static func renewals(
        after first: MemberID, through last: MemberID, in tx: any SQLTransaction
    ) throws -> [MemberID: [CalendarDay]] {
        var found: [MemberID: [CalendarDay]] = [:]
        try tx.forEachRow(TierScanSQL.renewals.rawValue, [.member(first), .member(last)]) { row in
            found[try row.member(0), default: []].append(try row.day(1))
        }
        return found
    }

    static func joined(
        after first: MemberID, through last: MemberID, in tx: any SQLTransaction
    ) throws -> [MemberID: CalendarDay] {
        var found: [MemberID: CalendarDay] = [:]
        try tx.forEachRow(TierScanSQL.joined.rawValue, [.member(first), .member(last)]) { row in
            found[try row.member(0)] = try row.day(1)
        }
        return found
    }

    /// What rules gave a member of an asset within twelve months up to a day, by rule.
    static func given(
        _ asset: String, to member: MemberID, through day: CalendarDay, in tx: any SQLTransaction
    ) throws -> [String: Int64] {
        let arguments: [SQLValue] = [.member(member), .text(asset), .day(day.adding(months: -12)), .day(day)]
        return try tx.rows(TierScanSQL.given.rawValue, arguments).reduce(into: [:]) {
            $0[try $1.text(0)] = try $1.integer(1)
        }
    }
}
