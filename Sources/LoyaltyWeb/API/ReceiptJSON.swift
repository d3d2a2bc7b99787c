import LoyaltyRules
import LoyaltyService

/// A receipt for programs (keys and effects) and for people (sentences) at once.
enum ReceiptJSON {
    static func value(_ receipt: Receipt, program: Program, language: Language) -> JSONValue {
        let renderer = ReceiptRenderer(language, program: program)
        return .object([
            "program_version": .integer(Int64(receipt.programVersion)), "language": .string(language.rawValue),
            "lines": .array(
                receipt.lines.map { line in
                    var fields: [String: JSONValue] = [
                        "key": .string(line.key), "text": .string(renderer.sentence(line)),
                    ]
                    if let rule = line.rule { fields["rule"] = .string(rule) }
                    if let effect = line.effect {
                        fields["effect"] = .object([
                            "asset": .string(effect.asset), "amount": .integer(effect.amount),
                        ])
                    }
                    return .object(fields)
                }),
        ])
    }
}
