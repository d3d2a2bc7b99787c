import LoyaltyRules

/// Shows a member's mobile and e-mail in clear, with a reason that is kept (T11).
public struct RevealMember: Operation {
    public static let name = "member.reveal"
    public static let permission = Permission.revealMember
    public static let servesOneself = true
    public static let usesProfile = true
    public static let keepsAnswer = false
    public let member: MemberID
    public let why: String

    public init(member: MemberID, reason: String) {
        self.member = member
        why = reason
    }

    public var reason: String { why }

    public struct Answer: Sendable, Codable { public let person: Person }

    public func run(in context: OperationContext) throws -> Answer {
        guard let person = try MemberTable.person(member, keyring: context.keyring, in: context.tx) else {
            throw Refusal(.memberUnknown)
        }
        context.concerns(member)
        try AuditTable.insertAccess(
            "name mobile email", of: member, by: context.actor, reason: why, id: context.newID(), at: context.now,
            in: context.tx)
        return Answer(person: person)
    }
}
