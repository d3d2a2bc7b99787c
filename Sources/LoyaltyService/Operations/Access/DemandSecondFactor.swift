import LoyaltyRules

/// Says which roles must show a second factor when they sign in; the others may (SEC-14). Holds from the next sign-in on.
public struct DemandSecondFactor: Operation {
    public static let name = "user.factor_demand"
    public static let permission = Permission.manageAccess
    /// The name under which it is kept.
    static let setting = "second_factor.roles"
    public let roles: [Role]

    public init(roles: Set<Role>) { self.roles = roles.sorted { $0.rawValue < $1.rawValue } }

    public struct Answer: Sendable, Codable { public let roles: [Role] }

    public func run(in context: OperationContext) throws -> Answer {
        try AccessScope.demand(nil, of: context.actor)
        try SettingTable.put(Self.setting, roles.map(\.rawValue).joined(separator: " "), in: context.tx)
        return Answer(roles: roles)
    }
}
