import LoyaltyRules
import LoyaltyService

/// Profiles, their changes and the catalogue as the API tells them.
enum ProfileJSON {
    static func value(_ view: ProfileView) -> JSONValue {
        let (row, profile) = (view.row, view.row.profile)
        return .object([
            "member_id": .string("\(view.member)"), "gender": .string(profile.gender.rawValue), "company": .string(profile.company),
            "address": .string(profile.address), "preferences": texts(profile.preferences), "note": .string(profile.note),
            "dates": .array(profile.dates.map { .object(["label": .string($0.label), "day": .string("\($0.day)")]) }),
            "companions": .array(
                profile.companions.map {
                    .object([
                        "name": .string($0.name), "relation": .string($0.relation.rawValue),
                        "birthday": .optional($0.birthday.map { "\($0)" }),
                    ])
                }),
            "health_count": .integer(Int64(view.healthCount)), "health": view.health.map(texts) ?? .null,
            "has_health_consent": .bool(view.hasHealthConsent), "identity_document": DocumentJSON.value(view.document),
            "has_identity_consent": .bool(view.hasIdentityConsent),
            "outside_keys": .array(
                view.outsideKeys.map { .object(["system": .string($0.system), "number": .string($0.number)]) }), "tags": texts(view.tags.sorted()),
            "rule_tags": .array(
                view.ruleTags.map {
                    .object(["tag": .string($0.tag.id), "found": .array($0.finding.found.map(JSONValue.integer))])
                }),
            "is_special": .bool(row.isSpecial), "special_reason": .string(row.specialReason),
            "manager_id": .optional(row.manager.map { String($0) }), "manager": .optional(view.managerName),
            "confirmed_at_ms": row.confirmedAt.map { .integer($0.milliseconds) } ?? .null,
            "reasons": texts(view.reasons.map(\.rawValue)),
        ])
    }

    static func value(_ row: ProfileChangeRow) -> JSONValue {
        .object([
            "change_id": .string(String(row.id)), "field": .string(row.field), "channel": .string(row.channel),
            "actor": .string(row.actor), "old": .optional(row.change?.old), "new": .optional(row.change?.new),
            "recorded_at_ms": .integer(row.recordedAt.milliseconds),
        ])
    }

    static func value(_ choice: PreferenceChoice) -> JSONValue {
        .object([
            "choice": .string(choice.id), "kind": .string(choice.kind.rawValue),
            "name": .object([
                "en": .string(choice.english), "zh-Hans": .string(choice.simplifiedChinese),
                "zh-Hant": .string(choice.traditionalChinese),
            ]),
            "is_sensitive": .bool(choice.isSensitive), "is_retired": .bool(choice.isRetired),
        ])
    }

    static func value(_ line: ProfileLine) -> JSONValue {
        .object([
            "member_id": .string("\(line.member.member)"), "card_number": .string(line.member.cardNumber),
            "property": .string(line.member.property), "reasons": texts(line.reasons.map(\.rawValue)),
            "confirmed_on": .optional(line.confirmedOn.map { "\($0)" }), "is_special": .bool(line.isSpecial), "tags": texts(line.tags),
        ])
    }

    private static func texts(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }
}
