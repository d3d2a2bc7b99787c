import LoyaltyRules

/// Forgets a member's number in another system; what was posted under it stays with the member (MEM-16).
public struct UnlinkOutsideKey: Operation {
    public static let name = "member.unlink"
    public static let permission = Permission.updateMember
    public static let usesProfile = true
    public let member: MemberID
    public let key: String

    public init(member: MemberID, key: OutsideKey) {
        self.member = member
        self.key = key.description
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `member_restricted`, `outside_key_unknown`.
    public func run(in context: OperationContext) throws -> LinkOutsideKey.Answer {
        _ = try PrivacyPosting.person(member, in: context)
        guard try LookupTable.find(.external, key, in: context.tx)?.member == member else { throw Refusal(.outsideKeyUnknown) }
        try OutsideKeyPosting.release(OutsideKey(stored: key), of: member, in: context)
        try context.emit("member.changed", ["what": "outside_key"])
        return LinkOutsideKey.Answer(member: member, key: key)
    }
}
