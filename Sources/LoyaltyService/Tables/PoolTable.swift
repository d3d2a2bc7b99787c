import LoyaltyRules
import PortableSQL

enum PoolSQL: String, CaseIterable {
    case insert = """
        INSERT INTO pool_seat (member_id, operation_id, pool_id, head_id, joined_on) VALUES ($1, $2, $3, $4, $5)
        """
    case leave = "INSERT INTO pool_departure (member_id, seat_id, operation_id, left_on) VALUES ($1, $2, $3, $4)"
    case seat = """
        SELECT s.member_id, s.operation_id, s.pool_id, s.head_id, s.joined_on FROM pool_seat s
        LEFT JOIN pool_departure d ON d.member_id = s.member_id AND d.seat_id = s.operation_id
        WHERE s.member_id = $1 AND d.seat_id IS NULL ORDER BY s.operation_id
        """
    case people = """
        SELECT s.member_id, s.operation_id, s.pool_id, s.head_id, s.joined_on FROM pool_seat s
        LEFT JOIN pool_departure d ON d.member_id = s.member_id AND d.seat_id = s.operation_id
        WHERE s.pool_id = $1 AND d.seat_id IS NULL ORDER BY s.operation_id, s.member_id
        """
    case insertMove = """
        INSERT INTO pool_move (member_id, sequence, other_id, other_sequence, lot_id, pool_id)
        VALUES ($1, $2, $3, $4, $5, $6)
        """
    case moves = """
        SELECT m.sequence, m.other_id, m.other_sequence, m.lot_id, COALESCE(e.asset, '') AS asset,
            COALESCE(e.amount, 0) AS amount, COALESCE(e.account, '') AS account,
            COALESCE(e.operation_id, 0) AS operation_id, COALESCE(r.sequence, 0) AS reversed_by
        FROM pool_move m
        LEFT JOIN ledger_entry e ON e.member_id = m.other_id AND e.sequence = m.other_sequence
        LEFT JOIN ledger_entry r ON r.member_id = m.other_id AND r.reverses = m.other_sequence
        WHERE m.member_id = $1 ORDER BY m.sequence
        """
    case partner = "SELECT other_id FROM pool_move WHERE member_id = $1 AND sequence = $2"
}

/// Who is in which family pool, and which entries of two members are the sides of one move; written once, never changed.
enum PoolTable {
    /// A member's place in a pool.
    struct Seat: Sendable, Equatable {
        let member: MemberID
        /// The operation by which the member came in.
        let operation: Int64
        let pool: Int64
        let head: MemberID
        let joinedOn: CalendarDay
    }

    /// One side of a move, and what the ledger of the other member says of the other side.
    struct Move: Sendable, Equatable {
        let sequence: Int64
        let other: MemberID
        let otherSequence: Int64
        /// The lot of the giver out of which it went.
        let lot: Int64
        let asset: String
        let amount: Int64
        let account: String
        let operation: Int64
        let isReversed: Bool
    }

    static func insert(_ seat: Seat, in tx: any SQLTransaction) throws {
        try tx.execute(
            PoolSQL.insert.rawValue,
            [.member(seat.member), .integer(seat.operation), .integer(seat.pool), .member(seat.head), .day(seat.joinedOn)])
    }

    static func leave(_ seat: Seat, by operation: Int64, on day: CalendarDay, in tx: any SQLTransaction) throws {
        try tx.execute(
            PoolSQL.leave.rawValue, [.member(seat.member), .integer(seat.operation), .integer(operation), .day(day)])
    }

    /// Where a member is now; nil when in no pool.
    static func seat(of member: MemberID, in tx: any SQLTransaction) throws -> Seat? {
        try tx.firstRow(PoolSQL.seat.rawValue, [.member(member)]).map(read)
    }

    /// Who is in a pool now: the head, then the others in the order in which they came.
    static func people(of pool: Int64, in tx: any SQLTransaction) throws -> [Seat] {
        let seats = try tx.rows(PoolSQL.people.rawValue, [.integer(pool)]).map(read)
        return seats.filter { $0.member == $0.head } + seats.filter { $0.member != $0.head }
    }

    /// Notes both sides of a move out of a lot of the giver.
    static func insert(
        from giver: (member: MemberID, entry: Int64), to receiver: (member: MemberID, entry: Int64), lot: Int64, pool: Int64,
        in tx: any SQLTransaction
    ) throws {
        for (one, other) in [(giver, receiver), (receiver, giver)] {
            try tx.execute(
                PoolSQL.insertMove.rawValue,
                [
                    .member(one.member), .integer(one.entry), .member(other.member), .integer(other.entry), .integer(lot),
                    .integer(pool),
                ])
        }
    }

    /// Every side of a move that a member has, in the order of the entries.
    static func moves(of member: MemberID, in tx: any SQLTransaction) throws -> [Move] {
        try tx.rows(PoolSQL.moves.rawValue, [.member(member)]).map {
            Move(
                sequence: try $0.integer(0), other: try $0.member(1), otherSequence: try $0.integer(2), lot: try $0.integer(3),
                asset: try $0.text(4), amount: try $0.integer(5), account: try $0.text(6), operation: try $0.integer(7),
                isReversed: try $0.integer(8) != 0)
        }
    }

    /// Whose ledger has the other side of an entry; nil when it is none of a move.
    static func partner(ofEntry sequence: Int64, member: MemberID, in tx: any SQLTransaction) throws -> MemberID? {
        try tx.firstRow(PoolSQL.partner.rawValue, [.member(member), .integer(sequence)])?.member(0)
    }

    private static func read(_ row: SQLRow) throws -> Seat {
        Seat(
            member: try row.member(0), operation: try row.integer(1), pool: try row.integer(2), head: try row.member(3),
            joinedOn: try row.day(4))
    }
}
