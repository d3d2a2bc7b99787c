import LoyaltyRules

/// Adds a kind of card, or changes one (CARD-04): cards that were handed out keep their number and their last day; what is done
/// from now on follows the kind as it now is.
public struct SetCardKind: Operation {
    public static let name = "card.kind"
    public static let permission = Permission.setCardKinds
    public let kind: CardKind
    public let why: String
    public var reason: String { why }

    public init(_ kind: CardKind, reason: String) {
        self.kind = kind
        why = reason
    }

    public struct Answer: Sendable, Codable {
        public let kind: CardKind
    }

    /// - Throws: `InvalidInput` naming the field, or without a reason; `Refusal` `program_none_in_force`.
    public func run(in context: OperationContext) throws -> Answer {
        guard let program = try context.programs.newest(in: context.tx) else { throw Refusal(.noProgramInForce) }
        if let (field, problem) = CardKindReview.problem(kind, tiers: Set(program.tiers.map(\.id))) {
            throw InvalidInput(field, problem, Self.bounds(field, problem))
        }
        guard why.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("reason", "reason_required") }
        try CardSettings.put(kind, in: context.tx)
        try context.emit("card.kind_set", ["kind": kind.id])
        return Answer(kind: kind)
    }

    private static func bounds(_ field: String, _ problem: String) -> [String: String] {
        switch problem {
        case "out_of_bounds": ["most": field == "months" ? "240" : String(Decimals.largestAmount)]
        case "too_long": ["most": "60"]
        case "card_digits": ["most": "\(CardKindReview.mostDigits)"]
        case "card_prefix_long": ["fewest": "\(CardKindReview.fewestDrawn)"]
        default: [:]
        }
    }
}
