import LoyaltyRules
import LoyaltyService

/// Cases about conduct as the API tells them.
enum ConductJSON {
    static func value(_ view: ConductView) -> JSONValue {
        let row = view.row
        func optional(_ text: String) -> JSONValue { text.isEmpty ? .null : .string(text) }
        func moment(_ at: Instant?) -> JSONValue { at.map { .integer($0.milliseconds) } ?? .null }
        return .object([
            "member_id": .string("\(row.member)"), "case_id": .string(String(row.id)), "state": .string(row.state.rawValue),
            "kind": .string(row.kind.rawValue), "property": optional(row.property), "evidence": .string(row.evidence),
            "opened_by": .string(row.openedBy), "opened_at_ms": moment(row.openedAt), "sanction": .string(row.sanction.rawValue),
            "until": row.until.map { .string("\($0)") } ?? .null, "notice": optional(row.notice),
            "proposed_by": optional(row.proposedBy), "decided_by": optional(row.decidedBy), "decided_at_ms": moment(row.decidedAt),
            "appeal": optional(row.appeal), "appealed_at_ms": moment(row.appealedAt), "answer": optional(row.answer),
            "answered_by": optional(row.answeredBy), "lifted_at_ms": moment(row.liftedAt),
            "carried_out_at_ms": moment(row.carriedAt),
        ])
    }

    static func value(_ answer: ConductAnswer, isDryRun: Bool) -> JSONValue {
        .object([
            "member_id": .string("\(answer.member)"), "case_id": .string(String(answer.number)),
            "state": .string(answer.state.rawValue), "sanction": .string(answer.sanction.rawValue), "dry_run": .bool(isDryRun),
        ])
    }
}
