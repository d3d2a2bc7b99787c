import LoyaltyRules
import PortableSQL

/// Takes from many lots at once, each under an entry of its own.
enum LotUseInsert {
    /// What an entry takes from a lot.
    struct Row: Sendable {
        let member: MemberID
        let entry: Int64
        let use: LotUse
    }

    /// The condition keeps a lot between what is set aside and all of it.
    static let take = RowsStatement(
        columns: 3, start: "UPDATE lot SET remaining = lot.remaining - v.column3 FROM (VALUES",
        end: """
            ) AS v WHERE lot.member_id = v.column1 AND lot.lot_id = v.column2
                AND lot.remaining - v.column3 >= lot.reserved AND lot.remaining - v.column3 <= lot.original
            """, types: ["BIGINT", "BIGINT", "BIGINT"])
    static let insert = RowsStatement(
        columns: 4, start: "INSERT INTO lot_use (member_id, sequence, lot_id, amount) VALUES")

    static func use(_ rows: [Row], in tx: any SQLTransaction) throws {
        let moved = try take.run(rows, in: tx) { row, arguments in
            arguments.append(.member(row.member))
            arguments.append(.integer(row.use.lot))
            arguments.append(.integer(row.use.amount))
        }
        guard moved == rows.count else { throw ServiceFault.invariant("\(rows.count - moved) lots") }
        try insert.run(rows, in: tx) { row, arguments in
            arguments.append(.member(row.member))
            arguments.append(.integer(row.entry))
            arguments.append(.integer(row.use.lot))
            arguments.append(.integer(row.use.amount))
        }
    }
}
