import LoyaltyRules

/// A hold as a desk sees it: with all that was done with it.
public struct HoldView: Sendable {
    public let row: HoldRow
    /// Oldest first.
    public let steps: [HoldStep]
}
