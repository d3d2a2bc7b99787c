import LoyaltyRules
import PortableSQL

enum FolioSQL: String, CaseIterable {
    case insert = """
        INSERT INTO folio (member_id, folio_id, revision, status, kind, property_id, outlet_id, number, arrival_on,
            departure_on, currency, lines, details, tier, program_version,
            day_rate_millionths, operation_id, import_id, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
        """
    case latest = """
        SELECT member_id, folio_id, revision, status, kind, property_id, outlet_id, number, arrival_on, departure_on,
            currency, lines, details, tier, program_version, day_rate_millionths,
            operation_id, import_id, recorded_at
        FROM folio WHERE member_id = $1 AND folio_id = $2 ORDER BY revision DESC LIMIT 1
        """
    case list = """
        SELECT f.member_id, f.folio_id, f.revision, f.status, f.kind, f.property_id, f.outlet_id, f.number,
            f.arrival_on, f.departure_on, f.currency, f.lines, f.details, f.tier,
            f.program_version, f.day_rate_millionths, f.operation_id, f.import_id, f.recorded_at
        FROM folio f
        WHERE f.member_id = $1 AND f.folio_id < $2 AND f.revision = (
            SELECT MAX(g.revision) FROM folio g WHERE g.member_id = f.member_id AND g.folio_id = f.folio_id)
        ORDER BY f.folio_id DESC LIMIT $3
        """
    case membersOfBill = """
        SELECT DISTINCT member_id FROM folio WHERE number = $1 AND kind = 'bill' ORDER BY member_id DESC LIMIT $2
        """
    case lastActivity = """
        SELECT f.kind, MAX(f.departure_on) AS last_on FROM folio f
        WHERE f.member_id = $1 AND f.status = 'posted' AND f.revision = (
            SELECT MAX(g.revision) FROM folio g WHERE g.member_id = f.member_id AND g.folio_id = f.folio_id)
        GROUP BY f.kind ORDER BY f.kind
        """
    case standing = """
        SELECT f.member_id, f.folio_id, f.revision, f.status, f.kind, f.property_id, f.outlet_id, f.number,
            f.arrival_on, f.departure_on, f.currency, f.lines, f.details, f.tier,
            f.program_version, f.day_rate_millionths, f.operation_id, f.import_id, f.recorded_at
        FROM folio f
        WHERE f.member_id = $1 AND f.status = 'posted' AND f.revision = (
            SELECT MAX(g.revision) FROM folio g WHERE g.member_id = f.member_id AND g.folio_id = f.folio_id)
        ORDER BY f.departure_on, f.folio_id
        """
    case stays = """
        SELECT f.folio_id, f.property_id, f.arrival_on, f.departure_on FROM folio f
        WHERE f.member_id = $1 AND f.kind = 'stay' AND f.status = 'posted' AND f.revision = (
            SELECT MAX(g.revision) FROM folio g WHERE g.member_id = f.member_id AND g.folio_id = f.folio_id)
        ORDER BY f.departure_on, f.folio_id
        """
    case events = """
        SELECT f.folio_id, f.departure_on, f.details FROM folio f
        WHERE f.member_id = $1 AND f.kind = 'event' AND f.status = 'posted' AND f.revision = (
            SELECT MAX(g.revision) FROM folio g WHERE g.member_id = f.member_id AND g.folio_id = f.folio_id)
        ORDER BY f.departure_on, f.folio_id
        """
    case ofImport = """
        SELECT member_id, folio_id FROM folio
        WHERE import_id = $1 AND revision = 1 AND (member_id, folio_id) > ($2, $3)
        ORDER BY member_id, folio_id LIMIT $4
        """
    case countPosted = """
        SELECT CAST(COUNT(f.folio_id) AS BIGINT) FROM folio f WHERE f.revision = 1
        """
}

/// Stays and bills, revision by revision; written once, never changed.
enum FolioTable {
    static func insert(_ row: FolioRow, in tx: any SQLTransaction) throws {
        let folio = row.folio
        try tx.put(
            FolioSQL.insert.rawValue,
            [
                .member(row.member), .integer(row.id), .integer(row.revision), .text(row.status.rawValue),
                .text(folio.kind.rawValue), .text(folio.property), .text(folio.outlet ?? ""), .text(folio.number),
                .day(folio.arrival), .day(folio.departure), .text(folio.currency.code),
                .text(StoredLines.write(folio.lines)), .text(folio.details.stored), .text(row.tier),
                .number(row.programVersion),
                .optional(row.dayRate?.rate.millionths), .integer(row.operation), .integer(row.importID),
                .at(row.recordedAt),
            ])
    }

    /// The newest revision of a folio.
    static func latest(_ folio: Int64, of member: MemberID, in tx: any SQLTransaction) throws -> FolioRow? {
        try tx.firstRow(FolioSQL.latest.rawValue, [.member(member), .integer(folio)]).map(read)
    }

    /// A member's folios in their newest revision, newest first.
    static func list(
        of member: MemberID, before folio: Int64, limit: Int, in tx: any SQLTransaction
    ) throws -> [FolioRow] {
        try tx.rows(FolioSQL.list.rawValue, [.member(member), .integer(folio), .number(limit)]).map(read)
    }

    /// Who has a bill of this number, of any outlet and day, the newest members first.
    static func membersOfBill(_ number: String, limit: Int, in tx: any SQLTransaction) throws -> [MemberID] {
        try tx.rows(FolioSQL.membersOfBill.rawValue, [.text(number), .number(limit)]).map { try $0.member(0) }
    }

    /// The last business day of a posted folio, by kind.
    static func lastActivity(
        of member: MemberID, in tx: any SQLTransaction
    ) throws -> [FolioKind: CalendarDay] {
        try tx.rows(FolioSQL.lastActivity.rawValue, [.member(member)]).reduce(into: [:]) { days, row in
            if let kind = FolioKind(rawValue: try row.text(0)) { days[kind] = try row.day(1) }
        }
    }

    /// A member's folios that stand, by their day.
    static func standing(of member: MemberID, _ tx: any SQLTransaction) throws -> [FolioRow] {
        try tx.rows(FolioSQL.standing.rawValue, [.member(member)]).map(read)
    }

    /// What a member consumed and was not cancelled.
    static func consumed(by member: MemberID, _ tx: any SQLTransaction) throws -> [FriendConsumption] {
        try standing(of: member, tx).map { FriendConsumption($0.folio, tier: $0.tier, dayRate: $0.dayRate) }
    }

    /// A member's stays that were not cancelled.
    static func stays(
        of member: MemberID, in tx: any SQLTransaction
    ) throws -> [(folio: Int64, property: String, arrival: CalendarDay, departure: CalendarDay)] {
        try tx.rows(FolioSQL.stays.rawValue, [.member(member)]).map {
            (try $0.integer(0), try $0.text(1), try $0.day(2), try $0.day(3))
        }
    }

    /// A member's events that were not cancelled.
    static func events(
        of member: MemberID, in tx: any SQLTransaction
    ) throws -> [(folio: Int64, event: String, day: CalendarDay)] {
        try tx.rows(FolioSQL.events.rawValue, [.member(member)]).map { row in
            guard let event = FolioDetails(stored: try row.text(2))?.event else { throw ServiceFault.damaged("folio details") }
            return (try row.integer(0), event, try row.day(1))
        }
    }

    /// The folios that an import brought, in order, after one.
    static func ofImport(
        _ importID: Int64, after last: (member: MemberID, folio: Int64), limit: Int, in tx: any SQLTransaction
    ) throws -> [(member: MemberID, folio: Int64)] {
        let arguments: [SQLValue] = [.integer(importID), .member(last.member), .integer(last.folio), .number(limit)]
        return try tx.rows(FolioSQL.ofImport.rawValue, arguments).map { (try $0.member(0), try $0.integer(1)) }
    }

    static func count(in tx: any SQLTransaction) throws -> Int64 {
        try tx.firstRow(FolioSQL.countPosted.rawValue, [])?.integer(0) ?? 0
    }

    private static func read(_ row: SQLRow) throws -> FolioRow {
        guard let status = FolioRow.Status(rawValue: try row.text(3)), let kind = FolioKind(rawValue: try row.text(4)),
            let currency = Currency(try row.text(10))
        else { throw ServiceFault.damaged("folio") }
        guard let details = FolioDetails(stored: try row.text(12)) else { throw ServiceFault.damaged("folio details") }
        let outlet = try row.text(6)
        let folio = Folio(
            kind: kind, property: try row.text(5), outlet: outlet.isEmpty ? nil : outlet, number: try row.text(7),
            arrival: try row.day(8), departure: try row.day(9), currency: currency,
            lines: try StoredLines.read(try row.text(11)), details: details)
        let rate = row.integerOrNil(15).map {
            DayRate(currency: currency, day: folio.occurredOn, rate: Rate(millionths: $0))
        }
        return FolioRow(
            member: try row.member(0), id: try row.integer(1), revision: try row.integer(2), status: status,
            folio: folio, tier: try row.text(13), programVersion: Int(try row.integer(14)), dayRate: rate,
            operation: try row.integer(16), importID: try row.integer(17), recordedAt: try row.instant(18))
    }
}
