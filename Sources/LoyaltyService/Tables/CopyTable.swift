import LoyaltyRules
import PortableSQL

/// Reads what is kept about a member, table by table.
enum CopyTable {
    static func tables(of member: MemberID, in tx: any SQLTransaction) throws -> [MemberCopy.Table] {
        try CopySQL.allCases.map { statement in
            let columns = statement.columns
            let rows = try tx.rows(statement.rawValue, [.member(member)]).map { row in
                zip(columns, row.values).map { cell($1, in: $0) }
            }
            return MemberCopy.Table(name: statement.table, columns: columns, rows: rows)
        }
    }

    private static func cell(_ value: SQLValue, in column: String) -> MemberCopy.Cell {
        switch value {
        case .integer(let number): .number(number)
        // Who of the staff it was stays in the house.
        case .text(let text): column == "actor" && text.hasPrefix("staff:") ? .text("staff") : .text(text)
        case .null, .blob: .empty
        }
    }
}
