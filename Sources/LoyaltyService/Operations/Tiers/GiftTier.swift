import LoyaltyRules

/// Lets one member give a tier to another: the price goes out of the giver's account, the receiver gets the title
/// (ADV-11). One operation with a part in each ledger.
public struct GiftTier: Operation {
    public static let name = "tier.gift"
    public static let permission = Permission.redeemReward
    public static let usesProfile = true
    public static let locksTwoMembers = true
    public let member: MemberID
    public let receiver: MemberReference
    /// The price's id in the document.
    public let price: String
    public let at: String

    public init(member: MemberID, receiver: MemberReference, price: String, at property: String) {
        self.member = member
        self.receiver = receiver
        self.price = price
        at = property
    }

    public var property: String? { at.isEmpty ? nil : at }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: at)
        let (tier, terms) = try TitlePosting.price(price, in: program)
        let pair = try MemberPair(
            from: .id(member), to: receiver, program: program,
            heading: .init(name: Self.name, occurredOn: today, property: at), in: context)
        let before = pair.giver.standing.balances[program.points.id].held
        for ledger in [pair.giver, pair.receiver] { try PointsPosting.lapse(before: today, in: ledger) }
        let standing = try TitlePosting.standing(on: today, of: pair.receiver)
        let title: TierTitle
        do {
            title = try TierPurchase.review(
                price, of: tier.id, standing: standing, isGift: true, program: program, on: today)
        } catch {
            throw Refusal(rule: error, ["tier": .tier(tier.id), "held": .tier(standing.tier)])
        }
        try TitlePosting.pay(terms, by: pair.giver)
        pair.giver.explain([
            ReceiptLine(
                "tier.given_to", ["tier": .tier(tier.id), "card": .text(try pair.receiverCard())], rule: price
            )
        ])
        try pair.giver.settleTier(on: today)
        try TitlePosting.give(title, on: today, to: pair.receiver)
        try pair.save()
        try context.emit("title.given", ["operation": String(pair.giver.operationID), "tier": tier.id])
        return pair.giver.posted(points: before)
    }
}
