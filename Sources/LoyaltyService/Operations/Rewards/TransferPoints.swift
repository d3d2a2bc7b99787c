import LoyaltyRules

/// Lets one member give points to another, as far as the program allows (PTS-21, ADV-22, CFL-09). One operation with
/// an entry in each ledger, both through the account `transfer`; what is received ends as if earned on the day.
public struct TransferPoints: Operation {
    public static let name = "points.transfer"
    public static let permission = Permission.tradePoints
    public static let usesProfile = true
    public static let locksTwoMembers = true
    public let member: MemberID
    public let receiver: MemberReference
    public let gift: AssetAmount
    /// Why, as staff note it; may be empty.
    public let reason: String

    public init(member: MemberID, receiver: MemberReference, gift: AssetAmount, reason: String = "") {
        self.member = member
        self.receiver = receiver
        self.gift = gift
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        guard let asset = program.asset(gift.asset) else { throw Refusal(.assetUnknown) }
        guard gift.amount <= Decimals.largestAmount else { throw Refusal(.amountTooLarge) }
        let pair = try MemberPair(
            from: .id(member), to: receiver, program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: reason), in: context)
        let before = pair.giver.standing.balances[program.points.id].held
        for ledger in [pair.giver, pair.receiver] { try PointsPosting.lapse(before: today, in: ledger) }
        try TradeCheck.transfer(gift, on: today, by: pair.giver)
        let card = try (giver: pair.giverCard(), receiver: pair.receiverCard())
        let fee = TradeReview.fee(gift, program: program)
        let points = fee?.points(for: gift.amount) ?? 0
        // Who has enough for the gift and not for the fee is told of both together.
        if points > 0 {
            _ = try PointsPosting.pick(
                gift.amount + points, asset: asset, on: today, refusal: .pointsInsufficient, from: pair.giver)
        }
        try PointsPosting.takeOut(
            PlantedBug.giftOutOfNothing.isPlanted ? 1 : gift.amount, asset: asset, rule: "transfer", account: Accounts.transfer,
            usedOn: today, lifetime: false, refusal: .pointsInsufficient, from: pair.giver)
        ActivityDays.note(.transfer, on: today, in: pair.giver)
        pair.giver.explain([
            ReceiptLine(
                "transfer.sent",
                ["amount": .amount(gift.amount, asset: asset.id), "card": .text(card.receiver)],
                rule: "transfer", effect: AssetAmount(asset.id, -gift.amount))
        ])
        if points > 0 {
            try PointsPosting.takeOut(
                points, asset: asset, rule: "transfer_fee", account: Accounts.fee, usedOn: today, lifetime: false,
                refusal: .pointsInsufficient, from: pair.giver)
        }
        pair.giver.explain(TradeReview.sentence(fee, for: gift, currency: program.currency))
        let line = EarningLine(rule: "transfer", asset: asset.id, amount: gift.amount)
        try PointsPosting.bringIn(
            line, kind: .earned, account: Accounts.transfer, earnedOn: today,
            expiresOn: LotExpiry.expiresOn(earnedOn: today, terms: asset.expiry, rank: pair.receiver.rank),
            lifetime: false, to: pair.receiver)
        pair.receiver.explain([
            ReceiptLine(
                "transfer.received",
                ["amount": .amount(gift.amount, asset: asset.id), "card": .text(card.giver)],
                rule: "transfer", effect: gift)
        ])
        for ledger in [pair.giver, pair.receiver] { try ledger.settleTier(on: today) }
        try pair.save()
        try context.emit(
            "points.transferred",
            ["operation": String(pair.giver.operationID), "amount": String(gift.amount)])
        return pair.giver.posted(points: before)
    }
}
