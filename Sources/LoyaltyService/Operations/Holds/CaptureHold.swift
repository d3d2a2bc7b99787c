import LoyaltyRules

/// Uses what a hold has set aside, wholly or in part, out of the very lots (I-14). What is not used is free again, unless
/// the hold is to keep it.
public struct CaptureHold: Operation {
    public static let name = "hold.capture"
    public static let permission = Permission.holdPoints
    public let member: MemberID
    public let hold: Int64
    /// How much is used; nil for all that is set aside.
    public let amount: Int64?
    /// Whether what is not used stays set aside for another use.
    public let keepsRest: Bool
    public let reason: String

    public init(member: MemberID, hold: Int64, amount: Int64? = nil, keepsRest: Bool = false, reason: String = "") {
        self.member = member
        self.hold = hold
        self.amount = amount
        self.keepsRest = keepsRest
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let property = try HoldPosting.seen(hold, of: member, in: context).property
        let (today, program) = try context.ruling(at: property)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: property, reason: reason), in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        // Read again under the lock: another desk may have been first.
        let row = try HoldPosting.seen(hold, of: member, in: context)
        let uses: [LotUse]
        do {
            uses = try HoldReview.capture(amount, of: row.hold, at: context.now)
        } catch {
            throw HoldPosting.refusal(error, of: row.hold, asked: amount)
        }
        try use(uses, of: row, today: today, in: ledger)
        try ledger.settleTier(on: today)
        try ledger.save()
        try context.emit("hold.captured", ["operation": String(ledger.operationID), "hold": String(hold)])
        return ledger.posted(points: before, hold: hold)
    }

    private func use(_ uses: [LotUse], of found: HoldRow, today: CalendarDay, in ledger: MemberAccount) throws {
        var row = found
        let (tx, amount) = (ledger.context.tx, uses.reduce(0) { $0 + $1.amount })
        let rest = row.hold.amountLeft - amount
        ledger.explain([
            ReceiptLine(
                "hold.captured",
                ["amount": .amount(amount, asset: row.hold.asset), "subject": .text(HoldPosting.name(row))],
                rule: "hold", effect: AssetAmount(row.hold.asset, -amount))
        ])
        // All of it, so that what is not used is free before anything else is asked.
        let freed = rest > 0 && (keepsRest || PlantedBug.holdKeepsItsRest.isPlanted) ? uses : row.hold.left
        try LotTable.reserve(freed.map { LotUse(lot: $0.lot, amount: -$0.amount) }, of: member, in: tx)
        let sequence = try ledger.append(
            rule: "hold", asset: row.hold.asset, amount: -amount, account: Accounts.redemption(row.property),
            lifetime: false)
        try LotTable.use(uses, entry: sequence, of: member, in: tx)
        ActivityDays.note(.use, on: today, in: ledger)
        let ends = rest == 0 || !keepsRest
        let step = HoldStep(
            place: try HoldPosting.nextPlace(row, in: ledger), kind: .captured, amount: amount, entry: sequence,
            ends: ends, operation: ledger.operationID, recordedAt: ledger.context.now)
        try HoldTable.insert(step, of: row, in: tx)
        row.hold.used += amount
        if ends { row.hold.state = .captured }
        try HoldTable.settle(row, in: tx)
        guard rest > 0 else { return }
        ledger.explain([HoldPosting.sentence(ends ? "hold.rest_released" : "hold.rest_kept", amount: rest, of: row)])
        // What was given back may have ended while it was set aside.
        if ends { try PointsPosting.lapse(before: today, in: ledger) }
    }
}
