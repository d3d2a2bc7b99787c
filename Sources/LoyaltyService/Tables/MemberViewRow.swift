import LoyaltyRules

/// Conditions that somebody keeps under a name.
public struct MemberViewRow: Sendable, Hashable {
    public let id: Int64
    /// Whose it is, for example `staff:52`.
    public let owner: String
    public let name: String
    /// `MemberFilter.stored`.
    public let conditions: String
    /// Whether colleagues see it, too.
    public let isShared: Bool
    /// Whether its owner's list begins with it.
    public let isDefault: Bool
}
