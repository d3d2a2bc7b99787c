import LoyaltyRules

/// Gives a tier by hand, with a reason and a last day, no longer than the program allows (TIER-09).
public struct GrantTier: Operation {
    public static let name = "tier.grant"
    public static let permission = Permission.grantTier
    public static let usesProfile = true
    public let member: MemberID
    public let tier: String
    /// The last day.
    public let until: CalendarDay?
    public let why: String

    public init(member: MemberID, tier: String, until: CalendarDay?, reason: String) {
        self.member = member
        self.tier = tier
        self.until = until
        why = reason
    }

    public var reason: String { why }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: why), in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        let title: TierTitle
        do {
            title = try TierGrantReview.review(tier, until: until, reason: why, program: program, on: today)
        } catch {
            let months = program.tier(tier)?.grant?.atMostMonths ?? 0
            throw Refusal(rule: error, ["tier": .tier(tier), "months": .integer(Int64(months))])
        }
        ledger.explain([
            ReceiptLine("tier.granted_because", ["tier": .tier(tier), "reason": .text(why)], rule: tier)
        ])
        try TitlePosting.give(title, on: today, to: ledger)
        try ledger.save()
        try context.emit("title.granted", ["operation": String(ledger.operationID), "tier": tier])
        return ledger.posted(points: before)
    }
}
