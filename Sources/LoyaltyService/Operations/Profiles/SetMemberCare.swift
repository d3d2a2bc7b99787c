import LoyaltyRules

/// Makes somebody a special member outside the ladder, with a reason (MEM-24), and names who looks after a member of the
/// highest tiers (MEM-28).
public struct SetMemberCare: Operation {
    public static let name = "member.care"
    public static let permission = Permission.grantTier
    public static let usesProfile = true
    public let member: MemberID
    public let isSpecial: Bool
    /// The number of the member of staff; nil for nobody.
    public let manager: Int64?
    public let why: String

    public init(member: MemberID, isSpecial: Bool, manager: Int64?, reason: String) {
        self.member = member
        self.isSpecial = isSpecial
        self.manager = manager
        why = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }
    public var reason: String { why }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        public let isSpecial: Bool
        public let manager: Int64?
    }

    /// - Throws: `InvalidInput` without a reason; `Refusal` `member_unknown`, `member_erased`, `member_closed`, `user_unknown`,
    ///   `manager_not_for_tier`, `program_none_in_force`.
    public func run(in context: OperationContext) throws -> Answer {
        let standing = try PrivacyPosting.person(member, in: context)
        guard standing.status == .active else { throw Refusal(.memberClosed) }
        guard why.contains(where: { !$0.isWhitespace }) else { throw InvalidInput("reason", "reason_required") }
        guard why.unicodeScalars.count <= 200 else { throw InvalidInput("reason", "too_long", ["most": "200"]) }
        var row = try ProfileTable.row(member, keyring: context.keyring, in: context.tx)
        let old = row
        if let manager, manager != old.manager { try check(manager, tier: standing.tier.tier, in: context) }
        row.manager = manager
        if row.isSpecial != isSpecial {
            row.isSpecial = isSpecial
            row.specialReason = isSpecial ? why : ""
            row.specialBy = isSpecial ? context.actor.id : ""
            row.specialAt = context.now
        }
        try ProfileTable.put(row, of: member, keyring: context.keyring, in: context.tx)
        let changes = [
            ProfileChange("special", old.isSpecial ? "yes" : "no", row.isSpecial ? "yes" : "no"),
            ProfileChange("manager", try name(old.manager, in: context), try name(row.manager, in: context)),
        ]
        try ProfileHistory.record(changes, channel: ProfileHistory.channel(of: context.actor), of: member, in: context)
        try context.emit("member.changed", ["what": "care"])
        return Answer(member: member, isSpecial: isSpecial, manager: manager)
    }

    private func check(_ manager: Int64, tier: String, in context: OperationContext) throws {
        guard let user = try StaffTable.user(manager, in: context.tx), user.isActive else { throw Refusal(.userUnknown) }
        let program = try context.program(on: try PrivacyPosting.today(in: context))
        let terms = try ProfileSettings.terms(in: context.tx)
        guard terms.mayHaveManager(rank: program.rank(of: tier), of: program.tiers.count, isSpecial: isSpecial) else {
            throw Refusal(.managerNotForTier)
        }
    }

    private func name(_ manager: Int64?, in context: OperationContext) throws -> String {
        guard let manager else { return "" }
        return try StaffTable.user(manager, in: context.tx)?.name ?? "staff:\(manager)"
    }
}
