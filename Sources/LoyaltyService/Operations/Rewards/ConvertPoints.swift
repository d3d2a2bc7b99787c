import LoyaltyRules

/// Changes an asset of a member into another, as far as the program allows (ADV-22). What goes out leaves the lots that
/// end first; what comes in is a lot of its own, which ends as if earned on the day. Each asset keeps its own account of
/// conversions, so that each is balanced by itself.
public struct ConvertPoints: Operation {
    public static let name = "points.convert"
    public static let permission = Permission.tradePoints
    public static let usesProfile = true
    public let member: MemberID
    /// How much of what is asked to be changed; no more goes than it takes.
    public let amount: AssetAmount
    /// Into what.
    public let into: String
    /// Why, as staff note it; may be empty.
    public let reason: String

    public init(member: MemberID, amount: AssetAmount, into: String, reason: String = "") {
        self.member = member
        self.amount = amount
        self.into = into
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        guard let asset = program.asset(amount.asset), let other = program.asset(into) else { throw Refusal(.assetUnknown) }
        guard amount.amount <= Decimals.largestAmount else { throw Refusal(.amountTooLarge) }
        let ledger = try MemberAccount(
            .id(member), program: program, heading: .init(name: Self.name, occurredOn: today, property: "", reason: reason),
            in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        let answer = try TradeCheck.conversion(amount, into: into, on: today, by: ledger)
        let (taken, given) = (answer.taken.amount, answer.given.amount)
        let fee = answer.terms.fee?.points(for: taken) ?? 0
        // Who has enough for the one and not for the fee is told of both together.
        if fee > 0 {
            _ = try PointsPosting.pick(
                taken + fee, asset: asset, on: today, refusal: .pointsInsufficient, from: ledger)
        }
        try PointsPosting.takeOut(
            taken, asset: asset, rule: ConversionTerms.rule, account: Accounts.conversion(with: into), usedOn: today,
            lifetime: false, refusal: .pointsInsufficient, from: ledger)
        if fee > 0 {
            try PointsPosting.takeOut(
                fee, asset: asset, rule: ConversionTerms.feeRule, account: Accounts.fee, usedOn: today, lifetime: false,
                refusal: .pointsInsufficient, from: ledger)
        }
        try PointsPosting.bringIn(
            EarningLine(rule: ConversionTerms.rule, asset: into, amount: given), kind: .earned,
            account: Accounts.conversion(with: amount.asset), earnedOn: today,
            expiresOn: LotExpiry.expiresOn(earnedOn: today, terms: other.expiry, rank: ledger.rank), lifetime: false,
            to: ledger)
        ActivityDays.note(.use, on: today, in: ledger)
        ledger.explain(ConversionReview.sentences(answer, currency: program.currency))
        try ledger.settleTier(on: today)
        try ledger.save()
        try context.emit(
            "points.converted",
            [
                "operation": String(ledger.operationID), "amount": String(taken), "asset": amount.asset,
                "given": String(given), "into": into,
            ])
        return ledger.posted(points: before)
    }
}
