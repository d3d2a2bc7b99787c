import LoyaltyRules

/// A member of staff, as whoever manages access sees them.
public struct StaffView: Sendable {
    public let id: Int64
    public let login: String
    public let name: String
    public let roles: [Role]
    /// The hotels at which they work; nil for all.
    public let properties: [String]?
    public let isActive: Bool
    /// How many open sessions they have.
    public let sessions: Int
    public let hasSecondFactor: Bool
    /// Whether one of their roles must have one.
    public let owesSecondFactor: Bool
}
