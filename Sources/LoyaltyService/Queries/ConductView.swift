import LoyaltyRules

/// A case about conduct as staff or its member see it.
public struct ConductView: Sendable {
    public let row: ConductRow
    /// The member's name; empty where the reader knows it.
    public let name: String
    /// What the ladder proposes for it (MEM-26).
    public let proposed: Sanction
    /// How many stays, bills and events earned nothing because of it, so far.
    public let withheld: Int
}
