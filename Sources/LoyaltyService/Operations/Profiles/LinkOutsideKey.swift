import LoyaltyRules

/// Notes a member's number in another system, so that stays, bills and calls that name it find the member (MEM-16).
public struct LinkOutsideKey: Operation {
    public static let name = "member.link"
    public static let permission = Permission.updateMember
    public static let usesProfile = true
    public let member: MemberID
    public let key: String

    public init(member: MemberID, key: OutsideKey) {
        self.member = member
        self.key = key.description
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        public let key: String
    }

    /// - Throws: `InvalidInput` when there are too many; `Refusal` `member_unknown`, `member_erased`, `member_closed`,
    ///   `member_restricted`, `outside_key_taken`.
    public func run(in context: OperationContext) throws -> Answer {
        guard try PrivacyPosting.person(member, in: context).status == .active else { throw Refusal(.memberClosed) }
        let holder = try LookupTable.find(.external, key, in: context.tx)?.member
        if let holder, holder != member {
            throw Refusal(.outsideKeyTaken, [:], conflict: OperationReference(member: holder, operation: 0))
        }
        guard holder == nil else { return Answer(member: member, key: key) }
        guard try LookupTable.outsideKeys(of: member, in: context.tx).count < OutsideKey.most else {
            throw InvalidInput("number", "list_too_long", ["most": "\(OutsideKey.most)"])
        }
        guard try OutsideKeyPosting.claim(OutsideKey(stored: key), for: member, in: context) else {
            throw Refusal(.outsideKeyTaken)
        }
        try context.emit("member.changed", ["what": "outside_key"])
        return Answer(member: member, key: key)
    }
}
