import LoyaltyRules

/// Lends a member a tier on trial: status match and challenge (ADV-10).
public struct StartChallenge: Operation {
    public static let name = "tier.challenge"
    public static let permission = Permission.grantTier
    public static let usesProfile = true
    public let member: MemberID
    public let tier: String
    /// Why, for example the card of another program that was shown.
    public let why: String

    public init(member: MemberID, tier: String, reason: String) {
        self.member = member
        self.tier = tier
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
        let standing = try TitlePosting.standing(on: today, of: ledger)
        let titles = try TitleTable.all(of: member, in: context.tx)
        let title: TierTitle
        do {
            title = try TierChallengeReview.review(
                tier, titles: titles, standing: standing, program: program, on: today)
        } catch {
            throw Refusal(rule: error, ["tier": .tier(tier), "held": .tier(standing.tier)])
        }
        try TitlePosting.give(title, on: today, to: ledger)
        try ledger.save()
        try context.emit("title.lent", ["operation": String(ledger.operationID), "tier": tier])
        return ledger.posted(points: before)
    }
}
