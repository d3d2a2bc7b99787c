import LoyaltyRules

/// Forgets who a member of staff is at identity providers, as when somebody gets another account there; all their sessions end,
/// and the next sign-in binds them anew by their log-in (SEC-14).
public struct ForgetIdentity: Operation {
    public static let name = "user.identity_forget"
    public static let permission = Permission.manageAccess
    public let login: String

    public init(login: String) { self.login = login }

    public struct Answer: Sendable, Codable { public let userID: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        let user = try AccessScope.user(login, in: context)
        try IdentityTable.delete(user.id, in: context.tx)
        try SessionTable.delete(.staff, subject: user.id, in: context.tx)
        return Answer(userID: user.id)
    }
}
