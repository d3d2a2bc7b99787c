/// The condition of a tier: any (or all) of some tallies reached within a rolling window
/// (TIER-02, TIER-03, TIER-04).
public struct TierCondition: Sendable, Hashable {
    /// A tally that must be reached.
    public struct Threshold: Sendable, Hashable {
        /// The counter's id.
        public let counter: String
        /// The least amount that is enough, in the counter's smallest unit.
        public let atLeast: Int64
    }

    /// Whether one threshold is enough or each must be reached.
    public enum Join: String, Sendable { case any, all }

    public let join: Join
    public let thresholds: [Threshold]
    /// The window: so many months up to and including the day in question.
    public let withinMonths: Int
}
