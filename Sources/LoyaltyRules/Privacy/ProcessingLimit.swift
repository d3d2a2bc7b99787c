/// A limit to what is done with a member's data.
public enum ProcessingLimit: String, Sendable, Hashable, Codable, CaseIterable {
    /// Nothing but keeping it, what a stay under way needs, and legal claims (PIPL 47).
    case restriction
    /// No profile: no segments, no offers that fit the member (PIPL 24).
    case objection
    /// Kept for a legal claim: an erasure waits until it is over.
    case claim
}
