import LoyaltyRules

/// States what rules may know of a member: the birthday without its year, and segments (ANA-02, LIF-07). What was
/// judged before stays as it was judged.
public struct SetTraits: Operation {
    public static let name = "member.traits"
    public static let permission = Permission.updateMember
    public static let usesProfile = true
    public let member: MemberID
    public let birthday: String?
    public let tags: [String]

    public init(member: MemberID, birthday: MonthDay?, tags: Set<String>) {
        self.member = member
        self.birthday = birthday?.description
        self.tags = tags.sorted()
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        public let birthday: String?
        public let tags: [String]
    }

    public func run(in context: OperationContext) throws -> Answer {
        guard let standing = try StandingTable.lock(member, at: context.now, in: context.tx) else {
            throw Refusal(.memberUnknown)
        }
        context.concerns(member)
        guard standing.status == .active else { throw Refusal(.memberClosed) }
        if !tags.isEmpty, try PrivacyPosting.limits(of: member, in: context).contains(.objection) {
            throw Refusal(.profilingObjected)
        }
        let old = try MemberTable.traits(member, in: context.tx)
        let changes = [
            ProfileChange("birthday", old.birthday?.description ?? "", birthday ?? ""),
            ProfileChange("tags", old.tags.sorted().joined(separator: " "), tags.joined(separator: " ")),
        ]
        try ProfileHistory.record(changes, channel: ProfileHistory.channel(of: context.actor), of: member, in: context)
        try MemberTable.putTraits(
            birthday: birthday.flatMap { MonthDay($0) }, tags: Set(tags), of: member, in: context.tx)
        try context.emit("member.changed", ["what": "traits"])
        return Answer(member: member, birthday: birthday, tags: tags)
    }
}
