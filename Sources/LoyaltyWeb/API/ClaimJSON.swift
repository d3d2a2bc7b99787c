import LoyaltyRules
import LoyaltyService

/// Claims as the API tells them.
enum ClaimJSON {
    /// - Parameter withFinds: whether the evidence was looked for.
    static func value(_ view: ClaimView, withFinds: Bool = false) -> JSONValue {
        let (row, facts) = (view.row, view.row.facts)
        func optional(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
        var body: [String: JSONValue] = [
            "member_id": .string("\(row.member)"), "claim_id": .string(String(row.id)), "state": .string(row.state.rawValue),
            "kind": .string(facts.kind.rawValue), "property": .string(facts.property), "outlet": optional(facts.outlet),
            "number": .string(facts.number), "day": .string("\(facts.day)"), "nights": .integer(Int64(facts.nights)),
            "amount_minor": facts.amount.map { .integer($0) } ?? .null, "note": .string(row.note),
            "opened_by": .string(row.openedBy), "opened_at_ms": .integer(row.openedAt.milliseconds),
            "due_at_ms": .integer(row.dueAt.milliseconds), "late": .bool(view.isLate), "owner": optional(row.owner),
            "approved_by": optional(row.approvedBy), "outcome": .optional(row.outcome?.rawValue),
            "answer": .string(row.state.isOpen ? "" : row.answer),
            "operation_id": row.operation == 0 ? .null : .string(String(row.operation)), "decided_by": optional(row.decidedBy),
            "decided_at_ms": row.decidedAt.map { .integer($0.milliseconds) } ?? .null,
        ]
        if withFinds { body["matches"] = .array(view.finds.map(find)) }
        return .object(body)
    }

    private static func find(_ find: ClaimFind) -> JSONValue {
        var body: [String: JSONValue] = ["score": .integer(Int64(find.match.score))]
        for line in find.match.lines { body[line.criterion.rawValue + "_points"] = .integer(Int64(line.points)) }
        switch find.source {
        case .posted(let row):
            body["source"] = .string("posted")
            body["member_id"] = .string("\(row.member)")
            body["operation_id"] = .string(String(row.operation))
        case .parked(let importID, let row):
            body["source"] = .string("parked")
            body["import_id"] = .string(String(importID))
            body["line"] = .integer(Int64(row.line))
        }
        return .object(body)
    }

    static func value(_ answer: ClaimAnswer, isDryRun: Bool) -> JSONValue {
        .object([
            "member_id": .string("\(answer.member)"), "claim_id": .string(String(answer.claim)),
            "state": .string(answer.state.rawValue), "outcome": .optional(answer.outcome?.rawValue),
            "operation_id": answer.operation == 0 ? .null : .string(String(answer.operation)), "dry_run": .bool(isDryRun),
        ])
    }
}
