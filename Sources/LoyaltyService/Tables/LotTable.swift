import LoyaltyRules
import PortableSQL

enum LotSQL: String, CaseIterable {
    case insert = """
        INSERT INTO lot (member_id, lot_id, asset, kind, original, remaining, earned_on, expires_on, folio_id,
            available_on)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """
    case open = """
        SELECT lot_id, asset, kind, original, remaining, earned_on, expires_on, folio_id, reserved, available_on FROM lot
        WHERE member_id = $1 AND remaining > 0 ORDER BY lot_id
        """
    case openEndingBefore = """
        SELECT lot_id, asset, kind, original, remaining, earned_on, expires_on, folio_id, reserved, available_on FROM lot
        WHERE member_id = $1 AND remaining > 0 AND expires_on < $2 ORDER BY lot_id
        """
    case all = """
        SELECT lot_id, asset, kind, original, remaining, earned_on, expires_on, folio_id, reserved, available_on FROM lot
        WHERE member_id = $1 ORDER BY lot_id
        """
    case dueInSpan = """
        SELECT lot_id, asset, kind, original, remaining, earned_on, expires_on, folio_id, reserved, available_on, member_id
        FROM lot WHERE member_id > $1 AND member_id <= $2 AND remaining > 0 AND expires_on < $3 ORDER BY member_id, lot_id
        """
    case openInSpan = """
        SELECT lot_id, asset, kind, original, remaining, earned_on, expires_on, folio_id, reserved, available_on, member_id
        FROM lot WHERE member_id > $1 AND member_id <= $2 AND remaining > 0 ORDER BY member_id, lot_id
        """
    case one = """
        SELECT lot_id, asset, kind, original, remaining, earned_on, expires_on, folio_id, reserved, available_on FROM lot
        WHERE member_id = $1 AND lot_id = $2
        """
    case ofFolio = """
        SELECT lot_id, asset, kind, original, remaining, earned_on, expires_on, folio_id, reserved, available_on FROM lot
        WHERE member_id = $1 AND folio_id = $2 ORDER BY lot_id
        """
    /// The condition keeps a lot between what is set aside and all of it; no row changed is a broken invariant.
    case use = """
        UPDATE lot SET remaining = remaining - $3
        WHERE member_id = $1 AND lot_id = $2 AND remaining - $3 >= reserved AND remaining - $3 <= original
        """
    /// Sets aside, or gives back when it is less than 0.
    case reserve = """
        UPDATE lot SET reserved = reserved + $3
        WHERE member_id = $1 AND lot_id = $2 AND reserved + $3 >= 0 AND reserved + $3 <= remaining
        """
    case insertUse = "INSERT INTO lot_use (member_id, sequence, lot_id, amount) VALUES ($1, $2, $3, $4)"
    case usesOfEntry = """
        SELECT lot_id, amount FROM lot_use WHERE member_id = $1 AND sequence = $2 ORDER BY lot_id
        """
    case allUses = """
        SELECT sequence, lot_id, amount FROM lot_use WHERE member_id = $1 ORDER BY sequence, lot_id
        """
    case taken = """
        SELECT CAST(COALESCE(SUM(u.amount), 0) AS BIGINT) AS taken FROM lot_use u
        JOIN ledger_entry e ON e.member_id = u.member_id AND e.sequence = u.sequence
        WHERE u.member_id = $1 AND u.lot_id = $2 AND e.rule = $3 AND e.account = $4
        """
    case endingBefore = """
        SELECT DISTINCT member_id FROM lot
        WHERE remaining > 0 AND expires_on < $1 AND member_id > $2 ORDER BY member_id LIMIT $3
        """
    case holders = """
        SELECT DISTINCT member_id FROM lot WHERE remaining > 0 AND member_id > $1 ORDER BY member_id LIMIT $2
        """
    case remainingByAsset = """
        SELECT asset, CAST(COALESCE(SUM(remaining), 0) AS BIGINT) AS remaining FROM lot GROUP BY asset ORDER BY asset
        """
}

/// Lots and what was used of them.
enum LotTable {
    static func insert(_ lot: Lot, of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.put(
            LotSQL.insert.rawValue,
            [
                .member(member), .integer(lot.id), .text(lot.asset), .text(lot.kind.rawValue), .integer(lot.original),
                .integer(lot.remaining), .day(lot.earnedOn), .day(lot.expiresOn), .integer(lot.folio),
                .day(lot.availableOn),
            ])
    }

    /// Lots with something left.
    static func open(_ member: MemberID, in tx: any SQLTransaction) throws -> [Lot] {
        try tx.rows(LotSQL.open.rawValue, [.member(member)]).map(read)
    }

    /// Lots with something left: all, or those whose written last day lies before a day.
    static func open(
        _ member: MemberID, endingBefore day: CalendarDay?, in tx: any SQLTransaction
    ) throws -> [Lot] {
        guard let day else { return try open(member, in: tx) }
        return try tx.rows(LotSQL.openEndingBefore.rawValue, [.member(member), .day(day)]).map(read)
    }

    static func all(_ member: MemberID, in tx: any SQLTransaction) throws -> [Lot] {
        try tx.rows(LotSQL.all.rawValue, [.member(member)]).map(read)
    }

    static func one(_ id: Int64, of member: MemberID, in tx: any SQLTransaction) throws -> Lot? {
        try tx.firstRow(LotSQL.one.rawValue, [.member(member), .integer(id)]).map(read)
    }

    static func lots(ofFolio folio: Int64, member: MemberID, in tx: any SQLTransaction) throws -> [Lot] {
        try tx.rows(LotSQL.ofFolio.rawValue, [.member(member), .integer(folio)]).map(read)
    }

    /// Takes from lots (or puts back, when an amount is negative) under an entry, and records each.
    static func use(_ uses: [LotUse], entry: Int64, of member: MemberID, in tx: any SQLTransaction) throws {
        for use in uses {
            let moved = try tx.execute(
                LotSQL.use.rawValue, [.member(member), .integer(use.lot), .integer(use.amount)])
            guard moved == 1 else { throw ServiceFault.invariant("lot \(use.lot) of member \(member)") }
            try tx.put(
                LotSQL.insertUse.rawValue,
                [.member(member), .integer(entry), .integer(use.lot), .integer(use.amount)])
        }
    }

    /// Sets aside of lots what nothing else may use (or gives back, when an amount is negative).
    static func reserve(_ parts: [LotUse], of member: MemberID, in tx: any SQLTransaction) throws {
        for part in parts {
            let moved = try tx.execute(
                LotSQL.reserve.rawValue, [.member(member), .integer(part.lot), .integer(part.amount)])
            guard moved == 1 else { throw ServiceFault.invariant("lot \(part.lot) of member \(member)") }
        }
    }

    /// The lots of members after one and up to another with something left: all, or those whose written last day lies before
    /// a day.
    static func open(
        endingBefore day: CalendarDay?, after first: MemberID, through last: MemberID, in tx: any SQLTransaction
    ) throws -> [MemberID: [Lot]] {
        var found: [MemberID: [Lot]] = [:]
        var (member, lots) = (first, [Lot]())
        let sql = day == nil ? LotSQL.openInSpan : .dueInSpan
        let arguments = [.member(first), .member(last)] + (day.map { [SQLValue.day($0)] } ?? [])
        try tx.forEachRow(sql.rawValue, arguments) { row in
            let next = try row.member(10)
            if next != member {
                if !lots.isEmpty { found[member] = lots }
                (member, lots) = (next, [])
            }
            lots.append(try read(row))
        }
        if !lots.isEmpty { found[member] = lots }
        return found
    }

    static func uses(ofEntry sequence: Int64, member: MemberID, in tx: any SQLTransaction) throws -> [LotUse] {
        try tx.rows(LotSQL.usesOfEntry.rawValue, [.member(member), .integer(sequence)]).map {
            LotUse(lot: try $0.integer(0), amount: try $0.integer(1))
        }
    }

    /// How much of a lot has lapsed, less what was brought back, or given back in another lot.
    static func lapsed(of lot: Int64, member: MemberID, in tx: any SQLTransaction) throws -> Int64 {
        let ended = try taken(of: lot, by: "expiry", account: Accounts.breakage, member: member, in: tx)
        return ended == 0 ? 0 : ended - (try ReinstatementTable.amount(ofLot: lot, member: member, in: tx))
    }

    /// How much of a lot has repaid a debt, less what was brought back.
    static func repaid(of lot: Int64, member: MemberID, in tx: any SQLTransaction) throws -> Int64 {
        try taken(of: lot, by: "debt", account: Accounts.debt, member: member, in: tx)
    }

    private static func taken(
        of lot: Int64, by rule: String, account: String, member: MemberID, in tx: any SQLTransaction
    ) throws -> Int64 {
        let arguments: [SQLValue] = [.member(member), .integer(lot), .text(rule), .text(account)]
        return try tx.firstRow(LotSQL.taken.rawValue, arguments)?.integer(0) ?? 0
    }

    static func allUses(
        of member: MemberID, in tx: any SQLTransaction
    ) throws -> [(sequence: Int64, use: LotUse)] {
        try tx.rows(LotSQL.allUses.rawValue, [.member(member)]).map {
            (try $0.integer(0), LotUse(lot: try $0.integer(1), amount: try $0.integer(2)))
        }
    }

    /// Members who hold lots whose own date has passed, in order of their ids.
    static func members(
        endingBefore day: CalendarDay, after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [MemberID] {
        try tx.rows(LotSQL.endingBefore.rawValue, [.day(day), .member(member), .number(limit)]).map {
            try $0.member(0)
        }
    }

    /// Members who hold anything, in order of their ids.
    static func holders(after member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [MemberID] {
        try tx.rows(LotSQL.holders.rawValue, [.member(member), .number(limit)]).map { try $0.member(0) }
    }

    static func remainingByAsset(in tx: any SQLTransaction) throws -> [String: Int64] {
        try tx.rows(LotSQL.remainingByAsset.rawValue, []).reduce(into: [:]) {
            $0[try $1.text(0)] = try $1.integer(1)
        }
    }

    private static func read(_ row: SQLRow) throws -> Lot {
        guard let kind = Lot.Kind(rawValue: try row.text(2)) else { throw ServiceFault.damaged("lot kind") }
        return Lot(
            id: try row.integer(0), asset: try row.text(1), kind: kind, original: try row.integer(3),
            remaining: try row.integer(4), earnedOn: try row.day(5), expiresOn: try row.dayOrNil(6),
            folio: try row.integer(7), reserved: try row.integer(8),
            availableOn: try row.dayOrNil(9))
    }
}
