/// What members of a tier have at the hotel beside points: a later check-out, breakfast (BEN-05, CFL-07).
public struct Benefit: Sendable, Hashable {
    /// Other terms at some hotels.
    public struct Exception: Sendable, Hashable {
        /// Where they hold: hotels, brands, groups.
        public let place: Condition
        /// By tier; nil takes the benefit away there. A tier that is not named has what it has elsewhere.
        public let values: [String: BenefitValue?]
    }

    public let id: String
    public let name: LocalName
    /// What each tier has; a tier that is not named has nothing.
    public let values: [String: BenefitValue]
    /// The first that fits the hotel and names the tier counts.
    public let exceptions: [Exception]
}
