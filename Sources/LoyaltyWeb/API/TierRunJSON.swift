import LoyaltyRules
import LoyaltyService

/// A tier run, and the members on its list, for programs.
enum TierRunJSON {
    static func fields(_ row: TierRunRow) -> [String: JSONValue] {
        let matrix = row.matrix
        var moves: [JSONValue] = []
        for from in matrix.tiers {
            for to in matrix.tiers where matrix.count(from: from, to: to) > 0 {
                moves.append(
                    .object([
                        "from": .string(from), "to": .string(to),
                        "members": .integer(Int64(matrix.count(from: from, to: to))),
                    ]))
            }
        }
        return [
            "run_id": .string(String(row.id)), "as_of": .string("\(row.asOf)"),
            "program_version": .integer(Int64(row.programVersion)),
            "warning_days": .integer(Int64(row.warningDays)), "state": .string(row.state.rawValue),
            "members": .integer(matrix.total), "up": .integer(Int64(matrix.count(.up))),
            "down": .integer(Int64(matrix.count(.down))), "kept": .integer(Int64(matrix.count(.kept))),
            "warned": .integer(row.warned), "exceptions": .integer(row.exceptions), "moves": .array(moves),
            "points_effect": .integer(row.pointsEffect), "begun_by": .string(row.begunBy),
            "begun_at_ms": .integer(row.begunAt.milliseconds),
            "decided_by": .optional(row.decidedBy.isEmpty ? nil : row.decidedBy),
            "decided_at_ms": row.decidedAt.map { .integer($0.milliseconds) } ?? .null,
        ]
    }

    static func value(_ view: TierRunView) -> JSONValue {
        var fields = fields(view.row)
        fields["money_effect_minor"] = view.moneyEffect.map { .integer($0) } ?? .null
        fields["held"] = .integer(view.held)
        fields["outcomes"] = .object(view.outcomes.mapValues { .integer($0) })
        return .object(fields)
    }

    static func value(_ item: TierRunItemRow, program: Program, language: Language) -> JSONValue {
        .object([
            "member_id": .string("\(item.member)"), "before": .string(item.before), "after": .string(item.after),
            "change": .string(item.change.rawValue), "cause": .optional(item.cause?.rawValue),
            "exception": .optional(item.exception?.rawValue), "falls_on": .optional(item.fallsOn?.description),
            "warned_until": .optional(item.warnedUntil?.description), "points_effect": .integer(item.pointsEffect),
            "held_until": .optional(item.hold?.until.description), "hold_reason": .optional(item.hold?.reason),
            "held_by": .optional(item.hold?.by), "outcome": .string(item.outcome.rawValue),
            "operation_id": .optional(item.operation == 0 ? nil : String(item.operation)),
            "explanation": ReceiptJSON.value(item.explanation, program: program, language: language),
        ])
    }
}
