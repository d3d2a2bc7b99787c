import LoyaltyRules
import LoyaltyService

/// Personal data as the API tells it.
enum PrivacyJSON {
    static func value(_ view: PrivacyView, member: MemberID) -> JSONValue {
        .object([
            "member_id": .string("\(member)"), "erased_at_ms": view.erasedAt.map { .integer($0.milliseconds) } ?? .null,
            "consents": .array(
                view.history.map {
                    .object([
                        "purpose": .string($0.purpose.rawValue), "granted": .bool($0.granted),
                        "text_version": .string($0.textVersion), "channel": .string($0.channel),
                        "recorded_at_ms": .integer($0.recordedAt.milliseconds),
                    ])
                }),
            "limits": .array(
                view.limits.map {
                    .object(["kind": .string($0.kind.rawValue), "until": .optional($0.until.map { "\($0)" })])
                }),
            "requests": .array(
                view.requests.map {
                    .object([
                        "request_id": .string(String($0.id)), "kind": .string($0.kind.rawValue),
                        "state": .string($0.state.rawValue), "opened_on": .string("\($0.openedOn)"),
                        "due_on": .string("\($0.dueOn)"), "question": .optional($0.question), "answer": .optional($0.answer),
                    ])
                }),
            "closing": .object([
                "amounts": .array(
                    view.losses.amounts.map { .object(["asset": .string($0.asset), "amount": .integer($0.amount)]) }),
                "tier": .string(view.losses.tier), "cards": .integer(Int64(view.losses.cards)),
                "claims": .integer(Int64(view.losses.claims)),
                "blockers": .array(ClosingReview.blockers(view.blockers).map { .string($0.kind.rawValue) }),
            ]),
            "erasure": .object([
                "possible_on": .optional(view.erasableOn.map { "\($0)" }),
                "blockers": .array(
                    view.blockers.map {
                        .object(["kind": .string($0.kind.rawValue), "free_on": .optional($0.freeOn.map { "\($0)" })])
                    }),
            ]),
        ])
    }

    static func fields(_ answer: RequestAnswer) -> [String: JSONValue] {
        [
            "member_id": .string("\(answer.member)"), "request_id": .string(String(answer.request)),
            "kind": .string(answer.kind.rawValue), "state": .string(answer.state.rawValue),
            "due_on": .string("\(answer.dueOn)"),
        ]
    }

    static func look(_ view: AccessView) -> JSONValue {
        let (kind, roles): (String, [String]) =
            switch view.looker {
            case .staff(let roles): ("staff", roles.map(\.rawValue))
            case .program: ("program", [])
            case .system: ("system", [])
            }
        return .object([
            "at_ms": .integer(view.at.milliseconds), "who": .string(kind), "roles": .array(roles.map { .string($0) }),
            "fields": .array(view.fields.map { .string($0) }), "reason": .string(view.reason),
        ])
    }
}
