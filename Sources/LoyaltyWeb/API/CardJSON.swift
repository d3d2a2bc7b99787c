import LoyaltyRules
import LoyaltyService

/// Cards, their kinds and their numbers as the API tells them.
enum CardJSON {
    static func value(_ view: CardView) -> JSONValue {
        .object([
            "member_id": .string("\(view.member)"), "pin": .string(view.pin.rawValue),
            "cards": .array(
                view.cards.map {
                    .object([
                        "card_number": .string($0.number), "kind": .string($0.kind), "status": .string($0.status.rawValue),
                        "use": .string(view.use($0).rawValue), "issued_at_ms": .integer($0.issuedAt.milliseconds),
                        "last_on": .optional($0.lastOn.map { "\($0)" }),
                    ])
                }),
            "history": .array(
                view.events.map {
                    .object([
                        "card_number": .string($0.number), "step": .string($0.step.rawValue), "cause": .string($0.cause.rawValue),
                        "fee_minor": .integer($0.fee), "is_waived": .bool($0.isWaived), "property": .string($0.property),
                        "actor": .string($0.actor), "recorded_at_ms": .integer($0.at.milliseconds),
                    ])
                }),
        ])
    }

    static func value(_ answer: CardAnswer, isDryRun: Bool) -> JSONValue {
        .object([
            "member_id": .string("\(answer.member)"), "card_number": .string(answer.number), "kind": .string(answer.kind),
            "status": .string(answer.status.rawValue), "last_on": .optional(answer.lastOn.map { "\($0)" }),
            "replaced": .optional(answer.replaced), "fee_minor": .integer(answer.fee), "dry_run": .bool(isDryRun),
        ])
    }

    static func value(_ kind: CardKind) -> JSONValue {
        .object([
            "kind": .string(kind.id),
            "name": .object([
                "en": .string(kind.english), "zh-Hans": .string(kind.simplifiedChinese), "zh-Hant": .string(kind.traditionalChinese),
            ]),
            "is_physical": .bool(kind.isPhysical), "is_named": .bool(kind.isNamed), "prefix": .string(kind.prefix),
            "digits": .integer(Int64(kind.digits)), "months": .integer(Int64(kind.months)), "price_minor": .integer(kind.price),
            "loss_fee_minor": .integer(kind.lossFee), "damage_fee_minor": .integer(kind.damageFee),
            "renewal_fee_minor": .integer(kind.renewalFee), "tiers": .array(kind.tiers.map(JSONValue.string)),
            "partner": .string(kind.partner), "uses_pool": .bool(kind.usesPool),
        ])
    }

    static func value(_ batch: CardBatchRow) -> [String: JSONValue] {
        [
            "batch_id": .string(String(batch.id)), "kind": .string(batch.kind), "purpose": .string(batch.purpose),
            "quantity": .integer(batch.quantity), "made": .integer(batch.made), "made_by": .string(batch.madeBy),
            "made_at_ms": .integer(batch.madeAt.milliseconds),
        ]
    }

    static func value(_ view: CardBatchView) -> JSONValue {
        var fields = value(view.batch)
        fields["numbers"] = .object(
            Dictionary(uniqueKeysWithValues: CardNumberState.allCases.map { ($0.rawValue, .integer(view.states[$0] ?? 0)) }))
        fields["custody"] = .array(
            view.custody.map {
                .object([
                    "step": .string($0.step.rawValue), "first": .integer($0.places.lowerBound),
                    "last": .integer($0.places.upperBound), "numbers": .integer($0.numbers), "property": .string($0.property),
                    "note": .string($0.note), "actor": .string($0.actor), "recorded_at_ms": .integer($0.at.milliseconds),
                ])
            })
        return .object(fields)
    }

    static func value(_ answer: MoveCards.Answer, isDryRun: Bool) -> JSONValue {
        .object([
            "batch_id": .string(String(answer.batch)), "step": .string(answer.step.rawValue), "numbers": .integer(answer.numbers),
            "unchanged": .integer(answer.unchanged), "elsewhere": .integer(answer.elsewhere), "dry_run": .bool(isDryRun),
        ])
    }
}
