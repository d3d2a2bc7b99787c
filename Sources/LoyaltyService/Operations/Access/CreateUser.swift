import LoyaltyRules

/// Adds a member of staff with a hashed password.
public struct CreateUser: Operation {
    public static let name = "user.create"
    public static let permission = Permission.manageAccess
    public let login: String
    public let displayName: String
    public let roles: [Role]
    /// The hotels at which they work; nil for all.
    public let properties: [String]?
    private let passwordHash: String

    /// - Throws: `Refusal` `password_too_weak`; `InvalidInput` for a login that is not 3 to 40 small letters,
    ///   digits, dots or dashes.
    public init(login: String, displayName: String, roles: [Role], properties: [String]?, password: String) throws {
        let allowed = login.utf8.allSatisfy {
            ($0 >= 97 && $0 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 46 || $0 == 45
        }
        guard allowed, (3...40).contains(login.utf8.count) else { throw InvalidInput("login", "malformed_login") }
        guard PasswordReview.isGood(password, login: login) else { throw Refusal(.passwordTooWeak) }
        self.login = login
        self.displayName = displayName
        self.roles = roles
        self.properties = properties
        passwordHash = try PasswordHash.make(password)
    }

    private enum CodingKeys: String, CodingKey { case login, displayName, roles, properties }

    public struct Answer: Sendable, Codable { public let userID: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        try AccessScope.demand(properties.map(Set.init), of: context.actor)
        let row = StaffRow(
            id: context.newID(), login: login, name: displayName, passwordHash: passwordHash, roles: roles,
            properties: properties.map(Set.init), isActive: true)
        guard try StaffTable.insert(row, at: context.now, in: context.tx) else { throw Refusal(.loginTaken) }
        return Answer(userID: row.id)
    }
}
