import LoyaltyRules
import LoyaltyService

/// A replay as JSON: how far it is and, when it is done, its tables.
struct ReplayAnswer {
    let value: JSONValue

    init(_ run: ReplayShelf.Run, _ language: Language) {
        var fields: [String: JSONValue] = [
            "replay_id": .string(run.id), "started_at_ms": .integer(run.startedAt.milliseconds),
            "draft_id": .null, "revision": .null, "version": .null, "members_done": .null, "members_all": .null, "result": .null,
        ]
        switch run.source {
        case .draft(let id, let revision, _):
            fields["draft_id"] = .string(String(id))
            fields["revision"] = .integer(Int64(revision))
        case .version(let number): fields["version"] = .integer(Int64(number))
        case .text, .file: break
        }
        switch run.state {
        case .running(let done, let all):
            fields["status"] = .string("running")
            fields["members_done"] = .integer(done)
            fields["members_all"] = .integer(all)
        case .cancelled: fields["status"] = .string("cancelled")
        case .failed: fields["status"] = .string("failed")
        case .done(let report):
            fields["status"] = .string("done")
            fields["result"] = Self.result(report, language)
        }
        value = .object(fields)
    }

    private static func result(_ report: ReplayReport, _ language: Language) -> JSONValue {
        .object([
            "from": .string("\(report.frame.from)"), "to": .string("\(report.frame.to)"),
            "members": .integer(Int64(report.comparison.members)),
            "members_changed": .integer(Int64(report.comparison.changed)),
            "limits_not_known": .array(report.frame.sharedLimits.map { .string($0) }),
            "tables": .array(report.tables(in: language).map(table)),
        ])
    }

    private static func table(_ table: ReportTable) -> JSONValue {
        .object([
            "id": .string(table.id), "title": .string(table.title),
            "columns": .array(table.columns.map { .object(["id": .string($0.id), "title": .string($0.title)]) }),
            "rows": .array(table.rows.map { row in .array(row.map(cell)) }),
        ])
    }

    private static func cell(_ cell: ReportTable.Cell) -> JSONValue {
        switch cell {
        case .text(let text): .string(text)
        case .number(let value, 0): .integer(value)
        case .number: .string(cell.plain)
        case .empty: .null
        }
    }
}
