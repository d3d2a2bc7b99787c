import LoyaltyRules

/// Takes away a member of staff's second factor, as when a phone is lost and the recovery codes are, too; all their sessions end,
/// and who must have one sets up a new one at the next sign-in (SEC-14).
public struct ResetSecondFactor: Operation {
    public static let name = "user.factor_reset"
    public static let permission = Permission.manageAccess
    public let login: String
    public let reason: String

    /// - Throws: `InvalidInput` for an empty reason.
    public init(login: String, reason: String) throws {
        guard reason.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("reason", "reason_required") }
        self.login = login
        self.reason = String(reason.prefix(400))
    }

    public struct Answer: Sendable, Codable { public let userID: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        let user = try AccessScope.user(login, in: context)
        try FactorTable.delete(user.id, in: context.tx)
        try SessionTable.delete(.staff, subject: user.id, in: context.tx)
        return Answer(userID: user.id)
    }
}
