import LoyaltyRules
import LoyaltyService

/// A member as the API tells them: contacts masked.
enum MemberJSON {
    static func value(_ view: MemberView, language: Language) -> JSONValue {
        let program = view.program
        var fields: [String: JSONValue] = [
            "member_id": .string("\(view.row.id)"), "status": .string(view.standing.status.rawValue),
            "name": .string(view.person.name), "mobile_masked": .optional(view.person.maskedMobile),
            "email_masked": .optional(view.person.maskedEmail), "card_number": .string(view.cardNumber),
            "language": .string(view.row.language.rawValue), "channel": .string(view.row.channel),
            "property": .string(view.row.property), "joined_on": .string("\(view.row.joinedOn)"),
            "balances": .array(
                program.assets.map { asset in
                    let balance = view.standing.balances[asset.id]
                    return .object([
                        "asset": .string(asset.id), "posted": .integer(balance.held),
                        "lifetime": .integer(balance.lifetime),
                        "held": .integer(view.held(asset.id)),
                        "pending": .integer(view.pending(asset.id)), "available": .integer(view.available(asset.id)),
                    ])
                }),
            "counters": .array(
                view.counters.map {
                    .object([
                        "counter": .string($0.counter.id), "in_window": .integer($0.amount),
                        "lifetime": .integer(view.standing.balances[$0.counter.id].lifetime),
                    ])
                }),
            "expiring": .array(
                view.expiring.prefix(24).map {
                    .object(["on": .string("\($0.day)"), "amount": .integer($0.amount)])
                }),
            "becoming_available": .array(
                view.becomingAvailable.prefix(24).map {
                    .object(["on": .string("\($0.day)"), "amount": .integer($0.amount)])
                }),
            "debts": .array(
                view.debts.map {
                    .object([
                        "asset": .string($0.owed.asset), "amount": .integer($0.owed.amount),
                        "since": .string("\($0.since)"), "operation_id": .string("\($0.operation)"),
                    ])
                }),
            "tier": tier(view, language),
            "birthday": .optional(view.traits.birthday?.description),
            "tags": .array(view.traits.tags.sorted().map { .string($0) }),
            "referred_by": .optional(view.referrer?.description), "membership": membership(view.membership),
            "origin": view.origin.map(origin) ?? .null,
            "open_choices": .integer(Int64(view.choices.count)),
        ]
        if let progress = view.progress { fields["next_tier"] = next(progress, program, language) }
        if let keeping = view.keeping { fields["keep_tier"] = keep(keeping, program, language) }
        return .object(fields)
    }

    private static func origin(_ row: OriginRow) -> JSONValue {
        .object([
            "source": .optional(row.source?.rawValue), "paper_form": .optional(row.paperForm),
            "join_code": .optional(row.joinCode), "application_id": .optional(row.application.map { String($0) }),
            "age_checked": .bool(row.isAgeChecked), "agreed_at_ms": .integer(row.agreedAt.milliseconds),
        ])
    }

    private static func membership(_ standing: MembershipStanding) -> JSONValue {
        switch standing {
        case .active(let until): .object(["active": .bool(true), "until": .optional(until?.description)])
        case .lapsed(let since): .object(["active": .bool(false), "since": .string("\(since)")])
        }
    }

    private static func keep(_ keeping: TierKeeping, _ program: Program, _ language: Language) -> JSONValue {
        .object([
            "id": .string(keeping.tier), "until": .string("\(keeping.until)"), "falls_to": .string(keeping.fallsTo),
            "name": .string(program.tier(keeping.tier)?.name.text(in: language) ?? keeping.tier),
            "alternatives": .array(keeping.alternatives.map { .array($0.map(way)) }),
        ])
    }

    private static func tier(_ view: MemberView, _ language: Language) -> JSONValue {
        let renderer = ReceiptRenderer(language, program: view.program)
        return .object([
            "reasons": .array(view.tierReasons.map { .string(renderer.sentence($0)) }),
            "id": .string(view.tier.tier),
            "name": .string(view.program.tier(view.tier.tier)?.name.text(in: language) ?? view.tier.tier),
            "since": .optional(view.tier.since?.description), "until": .optional(view.tier.until?.description),
        ])
    }

    private static func next(_ progress: LoyaltyRules.TierProgress, _ program: Program, _ language: Language) -> JSONValue {
        .object([
            "id": .string(progress.next),
            "name": .string(program.tier(progress.next)?.name.text(in: language) ?? progress.next),
            "alternatives": .array(progress.alternatives.map { .array($0.map(way)) }),
        ])
    }

    private static func way(_ way: LoyaltyRules.TierProgress.Way) -> JSONValue {
        var fields: [String: JSONValue] = [
            "done": .integer(way.done), "needed": .integer(way.needed), "missing": .integer(way.missing),
            "is_upper_bound": .bool(way.isUpper),
        ]
        switch way.measure {
        case .counter(let id, _): fields["counter"] = .string(id)
        case .years(let tier): fields["years_at"] = .string(tier)
        }
        return .object(fields)
    }
}
