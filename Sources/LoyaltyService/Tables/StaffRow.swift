import LoyaltyRules

/// A member of staff.
public struct StaffRow: Sendable {
    public let id: Int64
    public let login: String
    public let name: String
    /// argon2id, with its parameters and salt.
    let passwordHash: String
    public let roles: [Role]
    /// The hotels at which they work; nil for all.
    public let properties: Set<String>?
    public let isActive: Bool

    /// Who they are when they act.
    public var actor: Actor { .staff(id, roles: roles, properties: properties) }
}
