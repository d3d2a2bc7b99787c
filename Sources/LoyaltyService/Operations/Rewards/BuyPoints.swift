import LoyaltyRules

/// Sells an asset to a member for money, as far as the program allows (ADV-22). The hotel takes the money; the receipt
/// says how much.
public struct BuyPoints: Operation {
    public static let name = "points.buy"
    public static let permission = Permission.tradePoints
    public static let usesProfile = true
    public let member: MemberID
    public let asset: String
    /// In the smallest unit of the program's currency.
    public let money: Int64
    /// The hotel that takes the money.
    public let at: String

    public init(member: MemberID, asset: String, money: Int64, at property: String) {
        self.member = member
        self.asset = asset
        self.money = money
        at = property
    }

    public var property: String? { at }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: at)
        guard let terms = program.asset(asset) else { throw Refusal(.assetUnknown) }
        guard money <= Decimals.largestAmount else { throw Refusal(.amountTooLarge) }
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: at), in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        let gift = try TradeCheck.purchase(asset, money: money, on: today, by: ledger)
        try PointsPosting.bringIn(
            EarningLine(rule: "purchase", asset: asset, amount: gift.amount), kind: .purchased,
            account: Accounts.cash(at), earnedOn: today,
            expiresOn: LotExpiry.expiresOn(earnedOn: today, terms: terms.expiry, rank: ledger.rank),
            to: ledger)
        ActivityDays.note(.purchase, on: today, in: ledger)
        ledger.explain([
            ReceiptLine(
                "purchase.bought",
                ["money": .money(money, program.currency), "amount": .amount(gift.amount, asset: asset)],
                rule: "purchase", effect: gift)
        ])
        try ledger.settleTier(on: today)
        try ledger.save()
        try context.emit(
            "points.bought", ["operation": String(ledger.operationID), "amount": String(gift.amount)])
        return ledger.posted(points: before)
    }
}
