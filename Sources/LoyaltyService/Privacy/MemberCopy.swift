import LoyaltyRules
import PortableSQL

/// Everything that is kept about a member (PIPL 45): as one JSON object for machines, and as a CSV file for each table.
public struct MemberCopy: Sendable {
    /// What stands in a cell.
    public enum Cell: Sendable, Hashable {
        case text(String)
        case number(Int64)
        case empty
    }

    public struct Table: Sendable, Hashable {
        /// A word that never changes.
        public let name: String
        public let columns: [String]
        public let rows: [[Cell]]
    }

    public let member: MemberID
    public let at: Instant
    public let tables: [Table]

    static func read(
        _ member: MemberID, _ person: Person, keyring: Keyring, at now: Instant, in tx: any SQLTransaction
    ) throws -> MemberCopy {
        func text(_ value: String?) -> Cell { value.map { .text($0) } ?? .empty }
        let who = Table(
            name: "person", columns: ["name", "mobile", "email"],
            rows: [[.text(person.name), text(person.mobile), text(person.email)]])
        let requests = Table(
            name: "privacy_request", columns: ["request_id", "kind", "state", "channel", "opened_on", "due_on", "question", "answer"],
            rows: try RequestTable.list(of: member, keyring: keyring, in: tx).map {
                [
                    .number($0.id), .text($0.kind.rawValue), .text($0.state.rawValue), .text($0.channel), .text("\($0.openedOn)"),
                    .text("\($0.dueOn)"), text($0.question), text($0.answer),
                ]
            })
        let limits = Table(
            name: "processing_limit", columns: ["kind", "in_force", "until_on", "note", "recorded_at"],
            rows: try LimitTable.list(of: member, keyring: keyring, in: tx).map {
                [
                    .text($0.kind.rawValue), .number($0.isInForce ? 1 : 0), text($0.until?.description), text($0.note),
                    .number($0.recordedAt.milliseconds),
                ]
            })
        return MemberCopy(
            member: member, at: now, tables: [who, requests, limits] + (try ProfileCopy.tables(of: member, keyring: keyring, in: tx)) + (try CopyTable.tables(of: member, in: tx)))
    }

    /// One JSON object: for each table a list of its rows.
    public var json: String {
        var json = JSONText()
        json.raw("{\"member_id\":")
        json.string("\(member)")
        json.raw(",\"made_at_ms\":")
        json.integer(at.milliseconds)
        for table in tables {
            json.raw(",")
            json.string(table.name)
            json.raw(":[")
            for (index, row) in table.rows.enumerated() {
                if index > 0 { json.raw(",") }
                json.raw("{")
                for (place, (column, cell)) in zip(table.columns, row).enumerated() {
                    if place > 0 { json.raw(",") }
                    json.string(column)
                    json.raw(":")
                    switch cell {
                    case .text(let text): json.string(text)
                    // A number of 63 bits loses its last digits in JavaScript.
                    case .number(let value): column.hasSuffix("_id") ? json.string(String(value)) : json.integer(value)
                    case .empty: json.raw("null")
                    }
                }
                json.raw("}")
            }
            json.raw("]")
        }
        json.raw("}")
        return json.text
    }

    /// A zip archive with a CSV file for each table that has rows.
    public var archive: [UInt8] {
        var archive = ZipArchive()
        for table in tables where !table.rows.isEmpty {
            let report = ReportTable(
                id: table.name, title: table.name, columns: table.columns.map { .init(id: $0, title: $0) },
                rows: table.rows.map { $0.map(Self.report) })
            archive.add(table.name + ".csv", Array(ReportCSV.text(report).utf8))
        }
        return archive.bytes
    }

    private static func report(_ cell: Cell) -> ReportTable.Cell {
        switch cell {
        case .text(let text): .text(text)
        case .number(let value): .number(value, decimals: 0)
        case .empty: .empty
        }
    }
}
