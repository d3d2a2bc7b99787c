import LoyaltyRules

/// Adds a choice to the catalogue of preferences, renames one, or offers it no longer (MEM-10). A choice is never deleted: whoever
/// chose it keeps it.
public struct SetPreferenceChoice: Operation {
    public static let name = "profile.choice"
    public static let permission = Permission.setProfileTerms
    public let choice: PreferenceChoice

    public init(_ choice: PreferenceChoice) { self.choice = choice }

    public var reason: String { choice.id + (choice.isRetired ? " (retired)" : "") }

    public struct Answer: Sendable, Codable {
        public let choice: PreferenceChoice
    }

    /// - Throws: `InvalidInput` naming the field; `Refusal` `property_out_of_scope` for who does not act for all hotels.
    public func run(in context: OperationContext) throws -> Answer {
        guard context.actor.properties == nil else { throw Refusal(.propertyOutOfScope, ["property": .text("*")]) }
        let known = try ProfileSettings.choices(in: context.tx).first { $0.id == choice.id }
        if let (field, problem) = CatalogueReview.problem(choice, known: known) {
            throw InvalidInput(field, problem, problem == "too_long" ? ["most": "\(CatalogueReview.longestName)"] : [:])
        }
        try ProfileSettings.put(choice, in: context.tx)
        try context.emit("profile.choice_set", ["choice": choice.id])
        return Answer(choice: choice)
    }
}
