import LoyaltyRules

/// Who does something: a member of staff, a program that calls the API, the member, or Tessera itself.
public struct Actor: Sendable, Hashable {
    /// How the actor is written in audit and ledger, for example `staff:52` or `client:7`.
    public let id: String
    public let roles: [Role]
    public let permissions: Set<Permission>
    /// The hotels at which the actor may act; nil for all.
    public let properties: Set<String>?

    public init(id: String, roles: [Role], permissions: Set<Permission>, properties: Set<String>?) {
        self.id = id
        self.roles = roles
        self.permissions = permissions
        self.properties = properties
    }

    /// A member of staff, with what their roles allow.
    public static func staff(_ userID: Int64, roles: [Role], properties: Set<String>?) -> Actor {
        let permissions = roles.reduce(into: Set<Permission>()) { $0.formUnion(Permission.of($1)) }
        return Actor(id: "staff:\(userID)", roles: roles, permissions: permissions, properties: properties)
    }

    /// A program that calls the API, with the scopes of its key.
    public static func client(_ clientID: Int64, scopes: Set<Permission>, properties: Set<String>?) -> Actor {
        Actor(id: "client:\(clientID)", roles: [], permissions: scopes, properties: properties)
    }

    /// A member, in the portal: may only see what is theirs.
    public static func member(_ id: MemberID) -> Actor {
        Actor(id: "member:\(id)", roles: [], permissions: [], properties: [])
    }

    /// Tessera itself: commands on the server and jobs.
    public static let system = Actor(
        id: "system", roles: [.administrator], permissions: Set(Permission.allCases), properties: nil)

    /// The number of the member of staff; nil for whoever else acts.
    public var staffID: Int64? { id.hasPrefix("staff:") ? Int64(id.dropFirst(6)) : nil }

    /// Whether the actor may act at a hotel.
    public func covers(_ property: String) -> Bool { properties?.contains(property) ?? true }
}
