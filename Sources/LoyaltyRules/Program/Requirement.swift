/// What must have been counted for a tier to be reached or kept: a tree over counters (TIER-02, ADV-02).
public indirect enum Requirement: Sendable, Hashable {
    /// A counter lies within bounds in a window.
    case counter(String, Window, Bounds)
    /// So many full years, in all, at a tier or above (ADV-08).
    case years(at: String, atLeast: Int)
    case all([Requirement])
    case any([Requirement])
    case atLeast(Int, of: [Requirement])
}
