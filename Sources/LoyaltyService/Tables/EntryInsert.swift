import PortableSQL

/// Writes the entries of one fact in one statement: a stay makes four or five, and each way to the database counts.
enum EntryInsert {
    private static let columns = 15
    /// A statement for 1, 2, … rows.
    static let statements: [String] = (1...8).map { rows in
        let values = (0..<rows).map { row in
            "(" + (1...columns).map { "$\(row * columns + $0)" }.joined(separator: ", ") + ")"
        }
        return """
            INSERT INTO ledger_entry (member_id, sequence, operation_id, rule, asset, amount, balance_after, account,
                property_id, folio_id, occurred_on, recorded_at, program_version, reverses, import_id)
            VALUES
            """ + " " + values.joined(separator: ", ")
    }

    /// The entries of many facts at once.
    static let many = RowsStatement(
        columns: columns,
        start: """
            INSERT INTO ledger_entry (member_id, sequence, operation_id, rule, asset, amount, balance_after, account,
                property_id, folio_id, occurred_on, recorded_at, program_version, reverses, import_id)
            VALUES
            """)

    static func insertMany(_ entries: [EntryRow], in tx: any SQLTransaction) throws {
        try many.run(entries, in: tx, add)
    }

    static func insert(_ entries: [EntryRow], in tx: any SQLTransaction) throws {
        for start in stride(from: 0, to: entries.count, by: statements.count) {
            let some = entries[start..<min(entries.count, start + statements.count)]
            var arguments: [SQLValue] = []
            arguments.reserveCapacity(some.count * columns)
            for entry in some { add(entry, to: &arguments) }
            try tx.put(statements[some.count - 1], arguments)
        }
    }

    private static func add(_ entry: EntryRow, to arguments: inout [SQLValue]) {
        arguments.append(.member(entry.member))
        arguments.append(.integer(entry.sequence))
        arguments.append(.integer(entry.operation))
        arguments.append(.text(entry.rule))
        arguments.append(.text(entry.asset))
        arguments.append(.integer(entry.amount))
        arguments.append(.integer(entry.balanceAfter))
        arguments.append(.text(entry.account))
        arguments.append(.text(entry.property))
        arguments.append(.integer(entry.folio))
        arguments.append(.day(entry.occurredOn))
        arguments.append(.at(entry.recordedAt))
        arguments.append(.number(entry.programVersion))
        arguments.append(.integer(entry.reverses))
        arguments.append(.integer(entry.importID))
    }
}
