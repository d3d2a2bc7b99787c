import LoyaltyRules

/// Sets until when members may claim, by when staff answer, and the limits of approval (PTS-22, PTS-26). Claims that wait
/// keep the day on which their answer is due; whether a second person is needed is judged by the limits of the decision.
public struct SetClaimTerms: Operation {
    public static let name = "claim.terms"
    public static let permission = Permission.setClaimTerms
    public let terms: ClaimTerms
    public let why: String

    public init(_ terms: ClaimTerms, reason: String) {
        self.terms = terms
        why = reason
    }

    public var reason: String { why }

    public struct Answer: Sendable, Codable {
        public let terms: ClaimTerms
    }

    /// - Throws: `InvalidInput` for a number out of bounds, or without a reason.
    public func run(in context: OperationContext) throws -> Answer {
        if let (field, most) = terms.problem { throw InvalidInput(field, "out_of_bounds", ["most": String(most)]) }
        guard why.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("reason", "reason_required") }
        try ClaimSettings.put(terms, in: context.tx)
        try context.emit("claims.terms_set", [:])
        return Answer(terms: terms)
    }
}
