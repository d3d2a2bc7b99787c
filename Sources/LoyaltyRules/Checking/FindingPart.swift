/// A value of a sentence about a document that each language says in its own words.
public enum FindingPart: Sendable, Hashable {
    case condition(Condition)
    case requirement(Requirement)
    case validity(Validity)
    case reminder(Reminder)
    case kinds([FolioKind])
    case ways([TierGift.Way])
    case period(Cap.Period)
    /// A key of the catalogue.
    case word(String)
    /// What becomes of what, step by step.
    case chain(Pump)
    /// How much of what a chain begins and ends with.
    case figure(PumpHolding, Int64)
    /// Ids of events, assets … that have names.
    case names([String])
    /// Parts of the document by list and id: `earning.base_points`.
    case places([String])
    /// What keeps a gain from being repeated without end.
    case limits([PumpLimit])
}
