import LoyaltyRules
import LoyaltyService

/// A hold as the API tells it.
enum HoldJSON {
    static func value(_ view: HoldView) -> JSONValue {
        let (row, hold) = (view.row, view.row.hold)
        return .object([
            "hold_id": .string(String(row.id)), "member_id": .string("\(row.member)"), "asset": .string(hold.asset),
            "amount": .integer(hold.amount), "used": .integer(hold.used), "held": .integer(hold.amountLeft),
            "state": .string(hold.state.rawValue), "subject": .string(row.subject), "reason": .string(row.reason),
            "property": .string(row.property), "placed_on": .string("\(row.placedOn)"),
            "expires_at_ms": .integer(hold.expires.milliseconds), "operation_id": .string(String(row.operation)),
            "recorded_at_ms": .integer(row.recordedAt.milliseconds), "steps": .array(view.steps.map(step)),
        ])
    }

    private static func step(_ step: HoldStep) -> JSONValue {
        .object([
            "kind": .string(step.kind.rawValue), "amount": .integer(step.amount), "ends": .bool(step.ends),
            "operation_id": .string(String(step.operation)),
            "recorded_at_ms": .integer(step.recordedAt.milliseconds),
        ])
    }
}
