import LoyaltyRules

/// Ends every session of a member of staff, as when a device was lost; their browsers count as new ones again (SEC-14).
public struct EndUserSessions: Operation {
    public static let name = "user.sign_out"
    public static let permission = Permission.manageAccess
    public let login: String

    public init(login: String) { self.login = login }

    public struct Answer: Sendable, Codable { public let userID: Int64 }

    public func run(in context: OperationContext) throws -> Answer {
        let user = try AccessScope.user(login, in: context)
        try SessionTable.delete(.staff, subject: user.id, in: context.tx)
        try DeviceTable.forget(user.id, in: context.tx)
        return Answer(userID: user.id)
    }
}
