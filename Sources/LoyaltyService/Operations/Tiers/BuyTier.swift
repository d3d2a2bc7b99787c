import LoyaltyRules

/// Sells a tier at one of its prices, for points or another asset; of a price in money the receipt says what the hotel
/// takes (TIER-14, TIER-16, ADV-30). What was counted stays as it is.
public struct BuyTier: Operation {
    public static let name = "tier.buy"
    public static let permission = Permission.redeemReward
    public static let usesProfile = true
    public let member: MemberID
    /// The price's id in the document.
    public let price: String
    /// The hotel that sells it; empty for none.
    public let at: String

    public init(member: MemberID, price: String, at property: String) {
        self.member = member
        self.price = price
        at = property
    }

    public var property: String? { at.isEmpty ? nil : at }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: at)
        let (tier, terms) = try TitlePosting.price(price, in: program)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: at), in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        let standing = try TitlePosting.standing(on: today, of: ledger)
        let titles = try TitleTable.all(of: member, in: context.tx)
        let title: TierTitle
        do {
            title = try TierPurchase.review(
                price, of: tier.id, standing: standing, isGift: false,
                titles: titles, program: program, on: today)
        } catch {
            throw Refusal(rule: error, ["tier": .tier(tier.id), "held": .tier(standing.tier)])
        }
        try TitlePosting.pay(terms, by: ledger)
        if standing.tier == title.tier { ledger.explain([TierPurchase.sentence(renewal: title)]) }
        try TitlePosting.give(title, on: today, to: ledger)
        try ledger.save()
        try context.emit("title.bought", ["operation": String(ledger.operationID), "tier": tier.id])
        return ledger.posted(points: before)
    }
}
