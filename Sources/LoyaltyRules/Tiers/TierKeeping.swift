/// What is missing to keep a tier beyond its term: said while there is time (TIER-07, TIER-12).
public struct TierKeeping: Sendable, Hashable {
    public let tier: String
    /// The last day of the term.
    public let until: CalendarDay
    /// The tier that follows if nothing more is counted.
    public let fallsTo: String
    /// The ways to keep it, the nearest first; empty when it cannot be kept by counting.
    public let alternatives: [[TierProgress.Way]]
}
