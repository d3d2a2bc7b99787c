import LoyaltyRules
import PortableSQL

enum CardSQL: String, CaseIterable {
    case insert = """
        INSERT INTO card (member_id, card_number, kind, status, issued_at, last_on, batch_id)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case update = "UPDATE card SET status = $3, last_on = $4 WHERE member_id = $1 AND card_number = $2"
    case all = """
        SELECT member_id, card_number, kind, status, issued_at, last_on, batch_id FROM card
        WHERE member_id = $1 ORDER BY issued_at DESC, card_number
        """
    case one = """
        SELECT member_id, card_number, kind, status, issued_at, last_on, batch_id FROM card
        WHERE member_id = $1 AND card_number = $2
        """
    /// The card by which a member is named: one that can be used before one that cannot, the newest first.
    case number = """
        SELECT card_number FROM card WHERE member_id = $1
        ORDER BY CASE status WHEN 'active' THEN 0 WHEN 'frozen' THEN 1 ELSE 2 END, issued_at DESC, card_number LIMIT 1
        """
    case insertEvent = """
        INSERT INTO card_event (member_id, event_id, card_number, step, cause, fee, is_waived, property, actor, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """
    case events = """
        SELECT event_id, card_number, step, cause, fee, is_waived, property, actor, recorded_at FROM card_event
        WHERE member_id = $1 ORDER BY event_id DESC LIMIT $2
        """
}

/// Members' cards and what happened to each (CARD-10).
enum CardTable {
    static func insert(_ card: CardRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            CardSQL.insert.rawValue,
            [
                .member(card.member), .text(card.number), .text(card.kind), .text(card.status.rawValue), .at(card.issuedAt),
                .day(card.lastOn), .integer(card.batch),
            ])
    }

    static func update(_ card: CardRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            CardSQL.update.rawValue,
            [.member(card.member), .text(card.number), .text(card.status.rawValue), .day(card.lastOn)])
    }

    /// A member's cards, newest first.
    static func all(of member: MemberID, in tx: any SQLTransaction) throws -> [CardRow] {
        try tx.rows(CardSQL.all.rawValue, [.member(member)]).map(read)
    }

    static func one(_ number: String, of member: MemberID, in tx: any SQLTransaction) throws -> CardRow? {
        try tx.firstRow(CardSQL.one.rawValue, [.member(member), .text(number)]).map(read)
    }

    /// The number by which a member is named; nil for a member without a card.
    static func number(of member: MemberID, in tx: any SQLTransaction) throws -> String? {
        try tx.firstRow(CardSQL.number.rawValue, [.member(member)])?.text(0)
    }

    static func insert(_ event: CardEventRow, of member: MemberID, in tx: any SQLTransaction) throws {
        try tx.execute(
            CardSQL.insertEvent.rawValue,
            [
                .member(member), .integer(event.id), .text(event.number), .text(event.step.rawValue),
                .text(event.cause.rawValue), .integer(event.fee), .number(event.isWaived ? 1 : 0), .text(event.property),
                .text(event.actor), .at(event.at),
            ])
    }

    /// What happened to a member's cards, newest first.
    static func events(of member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [CardEventRow] {
        try tx.rows(CardSQL.events.rawValue, [.member(member), .number(limit)]).map {
            guard let step = CardStep(rawValue: try $0.text(2)), let cause = CardCause(rawValue: try $0.text(3)) else {
                throw ServiceFault.damaged("step of a card")
            }
            return CardEventRow(
                id: try $0.integer(0), number: try $0.text(1), step: step, cause: cause, fee: try $0.integer(4),
                isWaived: try $0.integer(5) == 1, property: try $0.text(6), actor: try $0.text(7), at: try $0.instant(8))
        }
    }

    private static func read(_ row: SQLRow) throws -> CardRow {
        guard let status = CardStatus(rawValue: try row.text(3)) else { throw ServiceFault.damaged("status of a card") }
        return CardRow(
            member: try row.member(0), number: try row.text(1), kind: try row.text(2), status: status,
            issuedAt: try row.instant(4), lastOn: try row.dayOrNil(5), batch: try row.integer(6))
    }
}
