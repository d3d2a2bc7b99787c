/// What is counted beyond a tier's threshold and so counts again in the next calendar year, for tiers only
/// (ADV-06).
public struct Rollover: Sendable, Hashable {
    /// The lowest tier that must have been reached by this counter.
    public let fromTier: String
}
