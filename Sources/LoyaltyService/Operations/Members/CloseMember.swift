import LoyaltyRules

/// Closes a membership: nothing more is posted; the ledger stays. The points end with it (MEM-23).
public struct CloseMember: Operation {
    public static let name = "member.close"
    public static let permission = Permission.correctFolio
    public let member: MemberID
    public let why: String

    public init(member: MemberID, reason: String) {
        self.member = member
        why = reason
    }

    public var reason: String { why }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        try MembershipEndPosting.post(member, operation: Self.name, because: why, in: context)
    }
}
