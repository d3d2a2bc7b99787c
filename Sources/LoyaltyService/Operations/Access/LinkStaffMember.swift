import LoyaltyRules

/// Says that a member of staff is a member, or no longer: nobody credits, approves or claims for their own account (T10, STF-05).
public struct LinkStaffMember: Operation {
    public static let name = "user.member"
    public static let permission = Permission.manageAccess
    public static let servesOneself = true
    public let login: String
    public let member: MemberReference
    public let isLinked: Bool

    public init(login: String, member: MemberReference, isLinked: Bool = true) {
        self.login = login
        self.member = member
        self.isLinked = isLinked
    }

    public struct Answer: Sendable, Codable {
        public let userID: Int64
        public let member: MemberID
    }

    public func run(in context: OperationContext) throws -> Answer {
        let user = try AccessScope.user(login, in: context)
        guard let id = try member.serving(in: context.tx, keyring: context.keyring) else { throw Refusal(.memberUnknown) }
        context.concerns(id)
        // Who manages access is bound, too, and does not free themself.
        if !isLinked, context.actor.staffID == user.id { throw Refusal(.ownAccount) }
        if isLinked {
            try StaffMembershipTable.insert(id, user: user.id, at: context.now, in: context.tx)
        } else {
            try StaffMembershipTable.delete(id, user: user.id, in: context.tx)
        }
        return Answer(userID: user.id, member: id)
    }
}
