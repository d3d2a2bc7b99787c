import LoyaltyRules
import PortableSQL

enum CardStockSQL: String, CaseIterable {
    case insertBatch = """
        INSERT INTO card_batch (batch_id, kind, purpose, quantity, made, made_by, made_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """
    case batch = "SELECT batch_id, kind, purpose, quantity, made, made_by, made_at FROM card_batch WHERE batch_id = $1"
    case batches = """
        SELECT batch_id, kind, purpose, quantity, made, made_by, made_at FROM card_batch ORDER BY batch_id DESC LIMIT $1
        """
    /// Only from where it was: of two who fill it, one goes on.
    case advance = "UPDATE card_batch SET made = $3 WHERE batch_id = $1 AND made = $2"
    case states = """
        SELECT state, CAST(COUNT(card_number) AS BIGINT) AS numbers FROM card_stock
        WHERE batch_id = $1 AND place >= $2 AND place <= $3 GROUP BY state
        """
    case numbers = """
        SELECT place, card_number, state FROM card_stock WHERE batch_id = $1 AND place >= $2 AND place <= $3
        ORDER BY place LIMIT $4
        """
    case move = """
        UPDATE card_stock SET state = $5 WHERE batch_id = $1 AND place >= $2 AND place <= $3 AND state = $4
        """
    case one = "SELECT batch_id, kind, state FROM card_stock WHERE card_number = $1"
    /// Only what is as it was: of two who want it, one gets it.
    case take = "UPDATE card_stock SET state = 'issued' WHERE card_number = $1 AND state = $2"
    /// The first that is offered at or after a number drawn by chance.
    case offered = """
        SELECT card_number, batch_id FROM card_stock WHERE kind = $1 AND state = 'offered' AND card_number >= $2
        ORDER BY card_number LIMIT 1
        """
    case left = """
        SELECT kind, state, CAST(COUNT(card_number) AS BIGINT) AS numbers FROM card_stock
        WHERE state IN ('stock', 'offered') GROUP BY kind, state
        """
    case insertCustody = """
        INSERT INTO card_custody (batch_id, entry_id, step, first_place, last_place, numbers, property, note, actor, recorded_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """
    case custody = """
        SELECT entry_id, step, first_place, last_place, numbers, property, note, actor, recorded_at FROM card_custody
        WHERE batch_id = $1 ORDER BY entry_id DESC LIMIT $2
        """
}

/// Card numbers that were made in advance, by batch, and who had them in keeping (CARD-01).
enum CardStockTable {
    static let insertMany = RowsStatement(
        columns: 5, start: "INSERT INTO card_stock (card_number, batch_id, place, kind, state) VALUES",
        end: " ON CONFLICT (card_number) DO NOTHING")

    static func insert(_ batch: CardBatchRow, in tx: any SQLTransaction) throws {
        try tx.execute(
            CardStockSQL.insertBatch.rawValue,
            [
                .integer(batch.id), .text(batch.kind), .text(batch.purpose), .integer(batch.quantity), .integer(batch.made),
                .text(batch.madeBy), .at(batch.madeAt),
            ])
    }

    static func batch(_ id: Int64, in tx: any SQLTransaction) throws -> CardBatchRow? {
        try tx.firstRow(CardStockSQL.batch.rawValue, [.integer(id)]).map(read)
    }

    static func batches(_ limit: Int, in tx: any SQLTransaction) throws -> [CardBatchRow] {
        try tx.rows(CardStockSQL.batches.rawValue, [.number(limit)]).map(read)
    }

    /// - Returns: false when somebody else has filled it further meanwhile.
    static func advance(_ batch: CardBatchRow, to made: Int64, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(CardStockSQL.advance.rawValue, [.integer(batch.id), .integer(batch.made), .integer(made)]) == 1
    }

    /// Keeps numbers of a batch, from a place on.
    static func insert(_ numbers: [String], from place: Int64, of batch: CardBatchRow, in tx: any SQLTransaction) throws -> Int {
        try insertMany.run(Array(numbers.enumerated()), in: tx) { number, arguments in
            arguments += [
                .text(number.element), .integer(batch.id), .integer(place + Int64(number.offset)), .text(batch.kind),
                .text(CardNumberState.stock.rawValue),
            ]
        }
    }

    /// How many numbers of a part of a batch are where.
    static func states(
        _ batch: Int64, _ places: ClosedRange<Int64>, in tx: any SQLTransaction
    ) throws -> [CardNumberState: Int64] {
        let rows = try tx.rows(CardStockSQL.states.rawValue, [.integer(batch)] + bounds(places))
        return try rows.reduce(into: [:]) { $0[try state($1, 0)] = try $1.integer(1) }
    }

    /// Numbers of a part of a batch, in order.
    static func numbers(
        _ batch: Int64, _ places: ClosedRange<Int64>, limit: Int, in tx: any SQLTransaction
    ) throws -> [(place: Int64, number: String, state: CardNumberState)] {
        try tx.rows(CardStockSQL.numbers.rawValue, [.integer(batch)] + bounds(places) + [.number(limit)]).map {
            (try $0.integer(0), try $0.text(1), try state($0, 2))
        }
    }

    /// - Returns: how many were moved.
    static func move(
        _ batch: Int64, _ places: ClosedRange<Int64>, from old: CardNumberState, to new: CardNumberState,
        in tx: any SQLTransaction
    ) throws -> Int {
        try tx.execute(
            CardStockSQL.move.rawValue,
            [.integer(batch)] + bounds(places) + [.text(old.rawValue), .text(new.rawValue)])
    }

    static func one(
        _ number: String, in tx: any SQLTransaction
    ) throws -> (batch: Int64, kind: String, state: CardNumberState)? {
        try tx.firstRow(CardStockSQL.one.rawValue, [.text(number)]).map {
            (try $0.integer(0), try $0.text(1), try state($0, 2))
        }
    }

    /// Takes a number out for a member; false when somebody else was quicker.
    static func take(_ number: String, from state: CardNumberState, in tx: any SQLTransaction) throws -> Bool {
        try tx.execute(CardStockSQL.take.rawValue, [.text(number), .text(state.rawValue)]) == 1
    }

    /// A number of a kind that is offered, the first at or after one that was drawn by chance.
    static func offered(
        _ kind: String, from drawn: String, in tx: any SQLTransaction
    ) throws -> (number: String, batch: Int64)? {
        let row =
            try tx.firstRow(CardStockSQL.offered.rawValue, [.text(kind), .text(drawn)])
            ?? tx.firstRow(CardStockSQL.offered.rawValue, [.text(kind), .text("")])
        return try row.map { (try $0.text(0), try $0.integer(1)) }
    }

    /// How many numbers of each kind are left, kept and offered.
    static func left(in tx: any SQLTransaction) throws -> [String: [CardNumberState: Int64]] {
        try tx.rows(CardStockSQL.left.rawValue, []).reduce(into: [:]) {
            $0[try $1.text(0), default: [:]][try state($1, 1)] = try $1.integer(2)
        }
    }

    static func insert(_ line: CardCustodyRow, of batch: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(
            CardStockSQL.insertCustody.rawValue,
            [.integer(batch), .integer(line.id), .text(line.step.rawValue)] + bounds(line.places)
                + [.integer(line.numbers), .text(line.property), .text(line.note), .text(line.actor), .at(line.at)])
    }

    /// The custody log of a batch, newest first.
    static func custody(_ batch: Int64, limit: Int, in tx: any SQLTransaction) throws -> [CardCustodyRow] {
        try tx.rows(CardStockSQL.custody.rawValue, [.integer(batch), .number(limit)]).map {
            guard let step = CardBatchStep(rawValue: try $0.text(1)) else { throw ServiceFault.damaged("custody of cards") }
            return CardCustodyRow(
                id: try $0.integer(0), step: step, places: (try $0.integer(2))...(try $0.integer(3)),
                numbers: try $0.integer(4), property: try $0.text(5), note: try $0.text(6), actor: try $0.text(7),
                at: try $0.instant(8))
        }
    }

    private static func bounds(_ places: ClosedRange<Int64>) -> [SQLValue] {
        [.integer(places.lowerBound), .integer(places.upperBound)]
    }

    private static func state(_ row: SQLRow, _ column: Int) throws -> CardNumberState {
        guard let state = CardNumberState(rawValue: try row.text(column)) else {
            throw ServiceFault.damaged("state of a card number")
        }
        return state
    }

    private static func read(_ row: SQLRow) throws -> CardBatchRow {
        CardBatchRow(
            id: try row.integer(0), kind: try row.text(1), purpose: try row.text(2), quantity: try row.integer(3),
            made: try row.integer(4), madeBy: try row.text(5), madeAt: try row.instant(6))
    }
}
