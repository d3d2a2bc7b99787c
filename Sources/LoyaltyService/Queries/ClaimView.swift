import LoyaltyRules

/// A claim as staff or its member see it.
public struct ClaimView: Sendable {
    public let row: ClaimRow
    /// The member's name.
    public let name: String
    /// Whether its answer is overdue.
    public let isLate: Bool
    /// What fits, best first; empty in lists.
    public let finds: [ClaimFind]
    public let terms: ClaimTerms
    /// The picture that came with it; nil in lists, and where none came.
    public var photo: ClaimPhoto? = nil
}
