import LoyaltyRules

/// Sets after how long somebody asks whether a profile is still right, and which tiers have an account manager (MEM-15, MEM-28).
public struct SetProfileTerms: Operation {
    public static let name = "profile.terms"
    public static let permission = Permission.setProfileTerms
    public let terms: ProfileTerms

    public init(_ terms: ProfileTerms) { self.terms = terms }

    public var reason: String { "\(terms.staleMonths) months, \(terms.managedTiers) tiers" }

    public struct Answer: Sendable, Codable {
        public let terms: ProfileTerms
    }

    /// - Throws: `InvalidInput` for a number out of bounds; `Refusal` `property_out_of_scope` for who does not act for all hotels.
    public func run(in context: OperationContext) throws -> Answer {
        guard context.actor.properties == nil else { throw Refusal(.propertyOutOfScope, ["property": .text("*")]) }
        if let (field, most) = terms.problem { throw InvalidInput(field, "out_of_bounds", ["most": "\(most)"]) }
        try ProfileSettings.put(terms, in: context.tx)
        try context.emit("profile.terms_set", [:])
        return Answer(terms: terms)
    }
}
