import LoyaltyRules
import LoyaltyService

/// Versions, drafts, findings and changes of the program as the API tells them.
enum ProgramJSON {
    static func version(_ view: ProgramVersionView) -> JSONValue {
        let row = view.row
        return .object([
            "version": .integer(Int64(row.version)), "effective_from": .string("\(row.effectiveFrom)"),
            "digest": .string(row.digest), "published_at_ms": .integer(row.publishedAt.milliseconds),
            "published_by": .string(row.publishedBy), "reason": .string(row.reason),
            "state": .string(view.state.rawValue),
            "last_day": view.lastDay.map { .string("\($0)") } ?? .null,
            "draft_id": view.draft.map { .string(String($0)) } ?? .null,
            "approved_by": view.approval.map { .string($0.actor) } ?? .null,
            "withdrawal": view.withdrawal.map { withdrawal in
                .object([
                    "withdrawn_at_ms": .integer(withdrawal.at.milliseconds),
                    "withdrawn_by": .string(withdrawal.by),
                    "reason": .string(withdrawal.reason),
                ])
            } ?? .null,
        ])
    }

    static func draft(_ row: DraftRow) -> [String: JSONValue] {
        [
            "draft_id": .string(String(row.id)), "title": .string(row.title),
            "based_on_version": row.basedOn == 0 ? .null : .integer(Int64(row.basedOn)),
            "state": .string(row.state.rawValue), "revision": .integer(Int64(row.revision)),
            "changed_at_ms": .integer(row.changedAt.milliseconds), "changed_by": .string(row.changedBy),
            "submitted_by": row.submittedBy.isEmpty ? .null : .string(row.submittedBy),
            "approved_by": row.isApproved ? .string(row.approvedBy) : .null,
            "version": row.version == 0 ? .null : .integer(Int64(row.version)),
        ]
    }

    static func draft(_ view: DraftView) -> JSONValue {
        var fields = draft(view.row)
        fields["document"] = .string(view.document)
        fields["earliest_effective_from"] = view.earliestDay.map { .string("\($0)") } ?? .null
        fields["notice_days"] = .integer(Int64(view.noticeDays))
        fields["steps"] = .array(view.steps.map(step))
        return .object(fields)
    }

    private static func step(_ step: ProgramStepRow) -> JSONValue {
        .object([
            "kind": .string(step.kind.rawValue), "revision": .integer(Int64(step.revision)),
            "digest": .string(step.digest), "actor": .string(step.actor),
            "recorded_at_ms": .integer(step.at.milliseconds), "note": .string(step.note),
        ])
    }

    static func finding(_ finding: ProgramFinding, _ texts: Texts) -> JSONValue {
        .object([
            "severity": .string(finding.severity.rawValue), "code": .string(code(finding.key)),
            "detail": .string(finding.sentence(texts)),
            "line": .integer(Int64(finding.mark.line)), "column": .integer(Int64(finding.mark.column)),
            "part": .string(finding.where),
        ])
    }

    static func change(_ change: ProgramChange, _ text: ChangeText) -> JSONValue {
        .object([
            "direction": .string(change.direction.rawValue), "code": .string(code(change.key)),
            "detail": .string(text.sentence(change)), "part": .string(change.where),
        ])
    }

    /// A key without the group that it stands in.
    private static func code(_ key: String) -> String {
        key.split(separator: ".", maxSplits: 1).last.map(String.init) ?? key
    }
}
