import LoyaltyRules

/// Sets a member of staff's password and ends all their sessions.
public struct SetPassword: Operation {
    public static let name = "user.password"
    public static let permission = Permission.manageAccess
    public let login: String
    private let passwordHash: String

    public init(login: String, password: String) throws {
        guard PasswordReview.isGood(password, login: login) else { throw Refusal(.passwordTooWeak) }
        self.login = login
        passwordHash = try PasswordHash.make(password)
    }

    private enum CodingKeys: String, CodingKey { case login }

    public struct Answer: Sendable, Codable { public let userID: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        let user = try AccessScope.user(login, in: context)
        try StaffTable.setPassword(passwordHash, of: user.id, in: context.tx)
        try SessionTable.delete(.staff, subject: user.id, in: context.tx)
        return Answer(userID: user.id)
    }
}
