import LoyaltyRules

/// Changes points by hand, with a reason and within the role's limit and what its giver and its hotel may give
/// (PTS-25, PTS-26).
public struct AdjustPoints: Operation {
    public static let name = "points.adjust"
    public static let permission = Permission.adjustPoints
    public static let usesProfile = true
    public let member: MemberReference
    /// More than 0 gives, less than 0 takes; in the asset's smallest unit.
    public let change: AssetAmount
    public let reason: String
    /// The hotel at whose cost it is; empty for the program.
    public let at: String

    public init(member: MemberReference, change: AssetAmount, reason: String, at property: String) {
        self.member = member
        self.change = change
        self.reason = reason
        at = property
    }

    public var property: String? { at.isEmpty ? nil : at }
    public var laneKey: Int { member.laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        guard let newest = try context.programs.newest(in: context.tx) else { throw Refusal(.noProgramInForce) }
        // Who may act for some hotels only must name one: else the program as a whole would pay.
        if at.isEmpty && context.actor.properties != nil {
            throw Refusal(.propertyOutOfScope, ["property": .key("where.every_hotel")])
        }
        let today = context.today(at: at, in: newest)
        let program = try context.programs.inForce(on: today, in: context.tx)
        if !at.isEmpty && program.property(at) == nil { throw Refusal(.propertyUnknown, ["property": .text(at)]) }
        do {
            try Adjustment.check(change, by: context.actor.roles, in: program)
        } catch {
            let most = context.actor.roles.compactMap { program.adjustments.limits[$0.rawValue] }.max() ?? 0
            throw Refusal(rule: error, ["most": .amount(most, asset: change.asset), "asset": .asset(change.asset)])
        }
        let heading = MemberAccount.Heading(name: Self.name, occurredOn: today, property: at, reason: reason)
        let ledger = try MemberAccount(member, program: program, heading: heading, in: context)
        if change.amount > 0 { try draw(today: today, program, in: context) }
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        try post(today: today, to: ledger)
        try ledger.settleTier(on: today)
        try ledger.save()
        try context.emit("points.adjusted", ["operation": String(ledger.operationID), "amount": String(change.amount)])
        return ledger.posted(points: before)
    }

    /// Checks the gift against what its giver and its hotel may still give.
    private func draw(today: CalendarDay, _ program: Program, in context: OperationContext) throws {
        let uses = try CreditReview.budgets(
            for: change.asset, by: context.actor.id, roles: context.actor.roles, at: at, on: today, in: program
        ).map { try CreditTable.locked($0, in: context.tx) }
        guard let use = CreditReview.exceeded(change.amount, uses) else { return }
        throw Refusal(
            use.per == .agent ? .creditLimitAgent : .creditLimitProperty,
            [
                "property": .property(at), "most": .amount(use.atMost, asset: use.asset),
                "given": .amount(use.given, asset: use.asset), "left": .amount(use.left, asset: use.asset),
                "period": .key(use.every == .day ? "credit_period.day" : "credit_period.month"), "day": .day(use.freesOn),
            ])
    }

    private func post(today: CalendarDay, to ledger: MemberAccount) throws {
        guard let asset = ledger.program.asset(change.asset) else { throw Refusal(.assetUnknown) }
        ledger.explain([
            ReceiptLine(
                change.amount > 0 ? "adjust.given" : "adjust.taken",
                ["amount": .amount(change.amount, asset: change.asset), "reason": .text(reason)],
                rule: "adjustment", effect: change)
        ])
        if change.amount > 0 {
            try PointsPosting.bringIn(
                EarningLine(rule: "adjustment", asset: asset.id, amount: change.amount), kind: .goodwill,
                account: Accounts.goodwill(at), earnedOn: today,
                expiresOn: LotExpiry.expiresOn(earnedOn: today, terms: asset.expiry, rank: ledger.rank), to: ledger)
        } else {
            try PointsPosting.takeOut(
                -change.amount, asset: asset, rule: "adjustment", account: Accounts.goodwill(at), lifetime: false,
                refusal: .pointsInsufficient, from: ledger)
        }
    }
}
