import LoyaltyRules

/// Reverses one entry (冲正), with a reason and at most once: what came in goes out, what went out goes back
/// into the very lots, with their dates (PTS-29).
public struct ReverseEntry: Operation {
    public static let name = "entry.reverse"
    public static let permission = Permission.reverseEntry
    public let member: MemberID
    /// The entry's sequence.
    public let entry: Int64
    public let reason: String

    public init(member: MemberID, entry: Int64, reason: String) {
        self.member = member
        self.entry = entry
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        guard let entry = try LedgerTable.entry(entry, of: member, in: context.tx) else {
            throw Refusal(.entryUnknown)
        }
        guard entry.property.isEmpty || context.actor.covers(entry.property) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(entry.property)])
        }
        let program = try context.programs.program(entry.programVersion, in: context.tx)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(
                name: Self.name, occurredOn: entry.occurredOn, property: entry.property, folio: entry.folio,
                reason: reason),
            in: context)
        context.property = entry.property
        guard entry.reverses == 0 else { throw Refusal(.entryIsReversal) }
        guard try LedgerTable.reversal(of: entry.sequence, member: member, in: context.tx) == nil else {
            throw Refusal(.entryAlreadyReversed)
        }
        let before = ledger.standing.balances[program.points.id].held
        ledger.explain([
            ReceiptLine(
                "reverse.entry",
                [
                    "sequence": .integer(entry.sequence), "day": .day(entry.occurredOn),
                    "amount": .amount(-entry.amount, asset: entry.asset), "asset": .asset(entry.asset),
                    "reason": .text(reason),
                ],
                rule: entry.rule, effect: AssetAmount(entry.asset, -entry.amount))
        ])
        try reverse(entry, in: ledger)
        try ledger.settleTier(on: context.today(at: entry.property, in: program))
        try ledger.save()
        try context.emit(
            "entry.reversed", ["entry": String(entry.sequence), "operation": String(ledger.operationID)])
        return ledger.posted(folio: entry.folio == 0 ? nil : entry.folio, points: before)
    }

    private func reverse(_ entry: EntryRow, in ledger: MemberAccount) throws {
        let tx = ledger.context.tx
        let gained = entry.account != Accounts.breakage && !(entry.amount < 0 && entry.rule == "adjustment")
        guard let asset = ledger.program.asset(entry.asset) else {
            _ = try ledger.append(
                rule: entry.rule, asset: entry.asset, amount: -entry.amount, account: entry.account,
                reverses: entry.sequence)
            return
        }
        if entry.amount < 0 {
            let sequence = try ledger.append(
                rule: entry.rule, asset: entry.asset, amount: -entry.amount, account: entry.account,
                reverses: entry.sequence, lifetime: gained)
            let uses = try LotTable.uses(ofEntry: entry.sequence, member: member, in: tx)
            let back = uses.map { LotUse(lot: $0.lot, amount: -$0.amount) }
            try LotTable.use(back, entry: sequence, of: member, in: tx)
            return
        }
        guard let lot = try LotTable.one(entry.sequence, of: member, in: tx), lot.remaining >= entry.amount else {
            // The very points are spent in part: other points stand in for them, or it is refused.
            try PointsPosting.takeOut(
                entry.amount, asset: asset, rule: entry.rule, account: entry.account,
                preferred: entry.folio == 0 ? nil : entry.folio, reverses: entry.sequence, lifetime: true,
                refusal: .pointsAlreadySpent, from: ledger)
            return
        }
        let sequence = try ledger.append(
            rule: entry.rule, asset: entry.asset, amount: -entry.amount, account: entry.account,
            reverses: entry.sequence)
        try LotTable.use([LotUse(lot: lot.id, amount: entry.amount)], entry: sequence, of: member, in: tx)
    }
}
