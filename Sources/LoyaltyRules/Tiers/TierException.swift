/// What a person should look at before a tier run is published (TIER-09).
public enum TierException: String, Sendable, Hashable, Codable, CaseIterable {
    /// The membership itself has lapsed.
    case membershipLapsed = "membership_lapsed"
    /// The tier falls because one that was granted, bought, given or lent has ended.
    case titleEnded = "title_ended"
    /// The tier falls by more than one step.
    case severalSteps = "several_steps"
    /// The tier stays, but only because it was granted, bought, given or lent.
    case heldByTitle = "held_by_title"

    /// Whether it stands in the way of publishing without a person: where nothing changes, nothing does.
    public var needsPerson: Bool { self != .heldByTitle }
}
