import LoyaltyRules
import PortableSQL

enum CheckScanSQL: String, CaseIterable {
    case sizes = "SELECT member_id, entry_count FROM standing WHERE member_id > $1 ORDER BY member_id LIMIT $2"
    case standings = """
        SELECT member_id, entry_count, balances, last_operation, tier_version, tier_as_of, tier, tier_since, tier_until,
            tier_term_from
        FROM standing WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id
        """
    case entries = """
        SELECT member_id, sequence, operation_id, rule, asset, amount, balance_after, account, occurred_on,
            program_version, reverses
        FROM ledger_entry WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id, sequence
        """
    case lots = """
        SELECT member_id, lot_id, asset, kind, original, remaining, earned_on, expires_on, reserved, available_on
        FROM lot WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id, lot_id
        """
    case uses = """
        SELECT member_id, sequence, lot_id, amount FROM lot_use
        WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id, sequence, lot_id
        """
    case returned = """
        SELECT r.member_id, r.sequence, r.ending, r.lot_id, r.amount,
            CASE WHEN x.sequence IS NULL THEN 0 ELSE 1 END AS is_reversed
        FROM reinstatement r
        LEFT JOIN ledger_entry x ON x.member_id = r.member_id AND x.reverses = r.sequence AND x.reverses <> 0
        WHERE r.member_id > $1 AND r.member_id <= $2 ORDER BY r.member_id, r.sequence
        """
    case holders = """
        SELECT DISTINCT member_id FROM point_hold WHERE member_id > $1 AND member_id <= $2 ORDER BY member_id
        """
}

/// What a check reads, many members at a time and in the order of their ids: a query for each of a million members would
/// take longer than the check itself.
enum CheckScanTable {
    /// The members after one and up to another.
    struct Span: Sendable {
        let after: MemberID
        let through: MemberID
    }

    /// The words of a ledger by their numbers, as they were met while reading.
    struct Words {
        let rules = WordBook(EntryTraits.rule)
        let assets = WordBook(EntryTraits.asset)
        let accounts = WordBook(EntryTraits.account)
        let kinds = WordBook()
    }

    /// Members after one, with how many entries each should have.
    static func sizes(after member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [(MemberID, entries: Int64)] {
        var sizes: [(MemberID, entries: Int64)] = []
        try tx.forEachColumns(CheckScanSQL.sizes.rawValue, [.member(member), .number(limit)]) { row in
            sizes.append((try row.member(0), try row.integer(1)))
        }
        return sizes
    }

    /// The cached rows of members after one and up to another; what each holds is added to `balances`.
    static func standings(
        _ span: Span, _ words: Words, balances: inout [CheckedStanding.Balance], in tx: any SQLTransaction
    ) throws -> [CheckedStanding] {
        var standings: [CheckedStanding] = []
        try tx.forEachColumns(CheckScanSQL.standings.rawValue, arguments(span)) { row in
            let first = balances.count
            try StoredBalances.read(try row.bytes(2)) { asset, held, lifetime in
                balances.append(.init(asset: words.assets.number(asset), held: held, lifetime: lifetime))
            }
            let tier = TierStanding(
                tier: try row.text(6), since: try row.dayOrNil(7), until: try row.dayOrNil(8), termFrom: try row.dayOrNil(9))
            standings.append(
                CheckedStanding(
                    member: try row.member(0), entryCount: try row.integer(1), lastOperation: try row.integer(3),
                    tierVersion: Int(try row.integer(4)), tierAsOf: try row.day(5), tier: tier,
                    balances: first..<balances.count))
        }
        return standings
    }

    static func entries(
        _ span: Span, _ words: Words, in tx: any SQLTransaction, _ each: (MemberID, CheckedEntry) -> Void
    ) throws {
        var (rule, asset, account) = (Int32(-1), Int32(-1), Int32(-1))
        try tx.forEachColumns(CheckScanSQL.entries.rawValue, arguments(span)) { row in
            rule = words.rules.number(try row.bytes(3), likely: rule)
            asset = words.assets.number(try row.bytes(4), likely: asset)
            account = words.accounts.number(try row.bytes(7), likely: account)
            each(
                try row.member(0),
                CheckedEntry(
                    sequence: try row.integer(1), operation: try row.integer(2), amount: try row.integer(5),
                    balanceAfter: try row.integer(6), reverses: try row.integer(10), rule: rule, asset: asset,
                    account: account, version: Int32(truncatingIfNeeded: try row.integer(9)),
                    day: Int32(try row.day(8).number),
                    traits: words.rules.traits(rule).union(words.assets.traits(asset)).union(words.accounts.traits(account))))
        }
    }

    static func lots(
        _ span: Span, _ words: Words, in tx: any SQLTransaction, _ each: (MemberID, CheckedLot) -> Void
    ) throws {
        var (asset, word, kind) = (Int32(-1), Int32(-1), Lot.Kind.earned)
        try tx.forEachColumns(CheckScanSQL.lots.rawValue, arguments(span)) { row in
            asset = words.assets.number(try row.bytes(2), likely: asset)
            let next = words.kinds.number(try row.bytes(3), likely: word)
            if next != word {
                guard let known = Lot.Kind(rawValue: words.kinds.text(next)) else { throw ServiceFault.damaged("lot kind") }
                (word, kind) = (next, known)
            }
            each(
                try row.member(0),
                CheckedLot(
                    id: try row.integer(1), original: try row.integer(4), remaining: try row.integer(5),
                    reserved: try row.integer(8), asset: asset, kind: kind, earnedOn: CheckedLot.number(try row.day(6)),
                    expiresOn: CheckedLot.number(try row.dayOrNil(7)), availableOn: CheckedLot.number(try row.dayOrNil(9))))
        }
    }

    static func uses(
        _ span: Span, in tx: any SQLTransaction, _ each: (MemberID, CheckedUse) -> Void
    ) throws {
        try tx.forEachColumns(CheckScanSQL.uses.rawValue, arguments(span)) { row in
            each(
                try row.member(0),
                CheckedUse(sequence: try row.integer(1), lot: try row.integer(2), amount: try row.integer(3)))
        }
    }

    /// What was given back after it had ended.
    static func returned(
        _ span: Span, in tx: any SQLTransaction
    ) throws -> [MemberID: [ReinstatementTable.Row]] {
        var found: [MemberID: [ReinstatementTable.Row]] = [:]
        try tx.forEachColumns(CheckScanSQL.returned.rawValue, arguments(span)) { row in
            found[try row.member(0), default: []].append(
                ReinstatementTable.Row(
                    sequence: try row.integer(1), ending: try row.integer(2), lot: try row.integer(3),
                    amount: try row.integer(4), isReversed: try row.integer(5) == 1))
        }
        return found
    }

    /// Who has, or had, something set aside.
    static func holders(_ span: Span, in tx: any SQLTransaction) throws -> Set<MemberID> {
        var found: Set<MemberID> = []
        try tx.forEachColumns(CheckScanSQL.holders.rawValue, arguments(span)) { found.insert(try $0.member(0)) }
        return found
    }

    private static func arguments(_ span: Span) -> [SQLValue] { [.member(span.after), .member(span.through)] }
}
