import LoyaltyRules

/// Lets a member of staff sign in, or no longer; their sessions end at once.
public struct SetUserActive: Operation {
    public static let name = "user.active"
    public static let permission = Permission.manageAccess
    public let login: String
    public let isActive: Bool

    public init(login: String, isActive: Bool) {
        self.login = login
        self.isActive = isActive
    }

    public struct Answer: Sendable, Codable { public let userID: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        let user = try AccessScope.user(login, in: context)
        try StaffTable.setActive(isActive, of: user.id, in: context.tx)
        try SessionTable.delete(.staff, subject: user.id, in: context.tx)
        return Answer(userID: user.id)
    }
}
