import LoyaltyRules

/// Sets points aside for something that is not settled yet, first expiring first; the balance stays (I-14).
public struct HoldPoints: Operation {
    public static let name = "points.hold"
    public static let permission = Permission.holdPoints
    public static let usesProfile = true
    public let member: MemberReference
    public let amount: AssetAmount
    /// What for, for example the number of a booking; may be empty.
    public let subject: String
    public let reason: String
    /// The moment from which it can no longer be used.
    public let expires: Instant
    /// The hotel at which it is used; empty for the program.
    public let at: String

    public init(
        member: MemberReference, amount: AssetAmount, subject: String = "", reason: String = "", until expires: Instant,
        at property: String
    ) {
        self.member = member
        self.amount = amount
        self.subject = subject
        self.reason = reason
        self.expires = expires
        at = property
    }

    public var property: String? { at.isEmpty ? nil : at }
    public var laneKey: Int { member.laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        // Who may act for some hotels only must name one.
        if at.isEmpty && context.actor.properties != nil {
            throw Refusal(.propertyOutOfScope, ["property": .key("where.every_hotel")])
        }
        let (today, program) = try context.ruling(at: at)
        do {
            try HoldReview.place(amount, until: expires, at: context.now, in: program)
        } catch {
            throw Refusal(rule: error, ["days": .integer(Int64(program.terms.holds.atMostDays))])
        }
        guard let asset = program.asset(amount.asset) else { throw Refusal(.assetUnknown) }
        try CardShown.check(member, on: today, in: context.tx)
        let ledger = try MemberAccount(
            member, program: program,
            heading: .init(name: Self.name, occurredOn: today, property: at, reason: reason), in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        let parts = try PointsPosting.pick(
            amount.amount, asset: asset, on: today, refusal: .pointsInsufficient, from: ledger)
        let row = HoldRow(
            member: ledger.member,
            hold: Hold(id: context.newID(), asset: asset.id, parts: parts, expires: expires), property: at,
            subject: subject, reason: reason, placedOn: today, operation: ledger.operationID, recordedAt: context.now)
        try HoldTable.insert(row, in: context.tx)
        if !PlantedBug.holdOfNothing.isPlanted { try LotTable.reserve(parts, of: ledger.member, in: context.tx) }
        ledger.explain([sentence(row, zone: (program.property(at) ?? program.properties[0]).timeZone)])
        try ledger.save()
        try context.emit("points.held", ["operation": String(ledger.operationID), "hold": String(row.id)])
        return ledger.posted(points: before, hold: row.id)
    }

    private func sentence(_ row: HoldRow, zone: String) -> ReceiptLine {
        ReceiptLine(
            "hold.placed",
            [
                "amount": .amount(amount.amount, asset: amount.asset), "subject": .text(HoldPosting.name(row)),
                "until": .text("\(BusinessDay.of(expires, timeZone: zone)) \(BusinessDay.time(expires, timeZone: zone))"),
            ], rule: "hold")
    }
}
