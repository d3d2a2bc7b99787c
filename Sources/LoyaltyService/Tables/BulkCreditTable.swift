import LoyaltyRules
import PortableSQL

enum BulkCreditSQL: String, CaseIterable {
    case insert = """
        INSERT INTO bulk_credit (bulk_id, made_by, view_name, conditions, asset, amount, property_id, reason, made_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """
    case one = """
        SELECT bulk_id, made_by, view_name, conditions, asset, amount, property_id, reason, made_at FROM bulk_credit
        WHERE bulk_id = $1
        """
    case list = """
        SELECT bulk_id, made_by, view_name, conditions, asset, amount, property_id, reason, made_at FROM bulk_credit
        ORDER BY bulk_id DESC LIMIT $1
        """
    case insertItem = """
        INSERT INTO bulk_credit_item (member_id, bulk_id, state, code, operation_id) VALUES ($1, $2, 'waiting', '', 0)
        """
    case waiting = """
        SELECT member_id FROM bulk_credit_item WHERE bulk_id = $1 AND member_id > $2 AND state = 'waiting'
        ORDER BY member_id LIMIT $3
        """
    case settle = """
        UPDATE bulk_credit_item SET state = $3, code = $4, operation_id = $5
        WHERE member_id = $1 AND bulk_id = $2 AND state = 'waiting'
        """
    case items = """
        SELECT member_id, state, code, operation_id FROM bulk_credit_item WHERE bulk_id = $1 ORDER BY member_id LIMIT $2
        """
}

/// Points given to all members of a list, and how each of them fared.
enum BulkCreditTable {
    static func insert(_ row: BulkCreditRow, members: [MemberID], in tx: any SQLTransaction) throws {
        try tx.execute(
            BulkCreditSQL.insert.rawValue,
            [
                .integer(row.id), .text(row.madeBy), .text(row.viewName), .text(row.conditions), .text(row.amount.asset),
                .integer(row.amount.amount), .text(row.property), .text(row.reason), .at(row.madeAt),
            ])
        for member in members { try tx.execute(BulkCreditSQL.insertItem.rawValue, [.member(member), .integer(row.id)]) }
    }

    static func one(_ id: Int64, in tx: any SQLTransaction) throws -> BulkCreditRow? {
        try tx.firstRow(BulkCreditSQL.one.rawValue, [.integer(id)]).map(read)
    }

    static func list(_ limit: Int, in tx: any SQLTransaction) throws -> [BulkCreditRow] {
        try tx.rows(BulkCreditSQL.list.rawValue, [.number(limit)]).map(read)
    }

    /// Members who wait, behind one.
    static func waiting(_ id: Int64, after member: MemberID, limit: Int, in tx: any SQLTransaction) throws -> [MemberID] {
        try tx.rows(BulkCreditSQL.waiting.rawValue, [.integer(id), .member(member), .number(limit)]).map { try $0.member(0) }
    }

    static func settle(_ item: BulkCreditItem, of id: Int64, in tx: any SQLTransaction) throws {
        try tx.execute(
            BulkCreditSQL.settle.rawValue,
            [.member(item.member), .integer(id), .text(item.state.rawValue), .text(item.code), .integer(item.operation)])
    }

    static func items(_ id: Int64, limit: Int, in tx: any SQLTransaction) throws -> [BulkCreditItem] {
        try tx.rows(BulkCreditSQL.items.rawValue, [.integer(id), .number(limit)]).map { row in
            guard let state = BulkCredit.State(rawValue: try row.text(1)) else { throw ServiceFault.damaged("list of points") }
            return BulkCreditItem(
                member: try row.member(0), state: state, code: try row.text(2), operation: try row.integer(3))
        }
    }

    private static func read(_ row: SQLRow) throws -> BulkCreditRow {
        BulkCreditRow(
            id: try row.integer(0), madeBy: try row.text(1), viewName: try row.text(2), conditions: try row.text(3),
            amount: AssetAmount(try row.text(4), try row.integer(5)), property: try row.text(6), reason: try row.text(7),
            madeAt: try row.instant(8))
    }
}
