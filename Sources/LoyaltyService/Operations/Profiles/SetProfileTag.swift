import LoyaltyRules

/// Adds a tag to the catalogue, changes who carries it by rule, or gives it no longer (TIER-19).
public struct SetProfileTag: Operation {
    public static let name = "profile.tag"
    public static let permission = Permission.setProfileTerms
    public let tag: ProfileTag

    public init(_ tag: ProfileTag) { self.tag = tag }

    public var reason: String { tag.id + (tag.isRetired ? " (retired)" : "") }

    public struct Answer: Sendable, Codable {
        public let tag: ProfileTag
    }

    /// - Throws: `InvalidInput` naming the field; `Refusal` `program_none_in_force`, `property_out_of_scope` for who does not act
    ///   for all hotels.
    public func run(in context: OperationContext) throws -> Answer {
        guard context.actor.properties == nil else { throw Refusal(.propertyOutOfScope, ["property": .text("*")]) }
        guard let program = try context.programs.newest(in: context.tx) else { throw Refusal(.noProgramInForce) }
        if let (field, problem) = CatalogueReview.problem(
            tag, tiers: Set(program.tiers.map(\.id)), counters: Set(program.counters.map(\.id)))
        {
            let most = problem == "too_long" ? CatalogueReview.longestName : 120
            throw InvalidInput(field, problem, problem == "too_long" || problem == "out_of_bounds" ? ["most": "\(most)"] : [:])
        }
        try ProfileSettings.put(tag, in: context.tx)
        try context.emit("profile.tag_set", ["tag": tag.id])
        return Answer(tag: tag)
    }
}
