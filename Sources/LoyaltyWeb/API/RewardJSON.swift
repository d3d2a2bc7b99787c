import LoyaltyRules
import LoyaltyService

/// A reward as a member may have it, as the API tells it.
enum RewardJSON {
    static func value(_ answer: RewardAnswer, program: Program, language: Language) -> JSONValue {
        let renderer = ReceiptRenderer(language, program: program)
        var fields: [String: JSONValue] = [
            "reward": .string(answer.reward.id), "name": .string(answer.reward.name.text(in: language)),
            "asset": .string(answer.reward.asset), "available": .bool(answer.isAvailable),
            "missing": .integer(answer.missing),
            "gives": .array(answer.reward.gives.map(AmountJSON.value)),
            "sentences": .array(answer.explanation.map { .string(renderer.sentence($0)) }),
        ]
        if let quote = answer.quote {
            fields["price"] = .object([
                "amount": .integer(quote.points), "money_minor": .integer(quote.money),
            ])
            if let more = quote.topUp { fields["top_up"] = AmountJSON.value(more) }
        }
        if let refusal = answer.refusal { fields["code"] = .string(refusal.rawValue) }
        return .object(fields)
    }
}
