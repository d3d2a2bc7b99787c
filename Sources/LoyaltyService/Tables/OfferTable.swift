import LoyaltyRules
import PortableSQL

enum OfferSQL: String, CaseIterable {
    case insert = """
        INSERT INTO choice_offer (member_id, offer_id, source, mark, offered_on, until_on, folio_id, program_version,
            state, chosen)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """
    case all = """
        SELECT member_id, offer_id, source, mark, offered_on, until_on, folio_id, program_version, state, chosen,
            settled_by
        FROM choice_offer WHERE member_id = $1 ORDER BY offer_id
        """
    case settle = """
        UPDATE choice_offer SET state = $3, chosen = $4, settled_by = $5
        WHERE member_id = $1 AND offer_id = $2 AND state = 'open'
        """
    case withdraw = """
        UPDATE choice_offer SET state = 'withdrawn', settled_by = CASE WHEN state = 'open' THEN $3 ELSE settled_by END
        WHERE member_id = $1 AND offer_id = $2
        """
    case reopen = """
        UPDATE choice_offer SET state = 'open', chosen = '', settled_by = 0
        WHERE member_id = $1 AND settled_by = $2 AND state IN ('chosen', 'ended')
        """
    case ending = """
        SELECT DISTINCT member_id FROM choice_offer
        WHERE state = 'open' AND until_on < $1 AND member_id > $2 ORDER BY member_id LIMIT $3
        """
}

/// Choices offered to members.
enum OfferTable {
    static func insert(_ row: OfferRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            OfferSQL.insert.rawValue,
            [
                .member(row.member), .integer(row.id), .text(row.offer.source), .integer(row.offer.mark),
                .day(row.offer.day), .day(row.offer.until), .integer(row.folio), .number(row.programVersion),
                .text(row.state.rawValue), .text(row.chosen.joined(separator: ",")),
            ])
    }

    static func all(of member: MemberID, in tx: any SQLTransaction) throws -> [OfferRow] {
        try tx.rows(OfferSQL.all.rawValue, [.member(member)]).map { row in
            OfferRow(
                member: try row.member(0), id: try row.integer(1),
                offer: OfferedChoice(
                    source: try row.text(2), mark: try row.integer(3), day: try row.day(4), until: try row.dayOrNil(5)),
                folio: try row.integer(6), programVersion: Int(try row.integer(7)),
                state: OfferRow.State(rawValue: try row.text(8)) ?? .withdrawn,
                chosen: try row.text(9).split(separator: ",").map(String.init), settledBy: try row.integer(10))
        }
    }

    /// Ends an open offer.
    static func settle(
        _ row: OfferRow, _ state: OfferRow.State, chosen: [String] = [], by operation: Int64,
        in tx: any SQLTransaction
    ) throws {
        try tx.execute(
            OfferSQL.settle.rawValue,
            [
                .member(row.member), .integer(row.id), .text(state.rawValue),
                .text(chosen.joined(separator: ",")), .integer(operation),
            ])
    }

    /// Ends an offer, open or taken, because what had opened it was taken back. Who took it, and what, stays known.
    static func withdraw(_ row: OfferRow, by operation: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(OfferSQL.withdraw.rawValue, [.member(row.member), .integer(row.id), .integer(operation)])
    }

    /// Opens again what an operation settled, because that was taken back.
    static func reopen(settledBy operation: Int64, of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(OfferSQL.reopen.rawValue, [.member(member), .integer(operation)])
    }

    /// Members with an open offer whose deadline lies before a day, in order of their ids.
    static func members(
        endingBefore day: CalendarDay, after member: MemberID, limit: Int, in tx: any SQLTransaction
    ) throws -> [MemberID] {
        try tx.rows(OfferSQL.ending.rawValue, [.day(day), .member(member), .number(limit)]).map { try $0.member(0) }
    }
}
