import LoyaltyRules

/// Gives back points that ended unused, with a reason: into a lot of their own, never more than ended (PTS-17).
public struct ReinstatePoints: Operation {
    public static let name = "points.reinstate"
    public static let permission = Permission.reinstatePoints
    public let member: MemberID
    /// The entry that had taken them out.
    public let entry: Int64
    /// How much; nil for all that is still gone.
    public let amount: Int64?
    public let why: String

    public init(member: MemberID, entry: Int64, amount: Int64? = nil, reason: String) {
        self.member = member
        self.entry = entry
        self.amount = amount
        why = reason
    }

    public var reason: String { why }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: why), in: context)
        // The program pays; who acts for some hotels only does so for the members of theirs.
        let home = try MemberTable.row(member, in: context.tx)?.property ?? ""
        guard home.isEmpty || context.actor.covers(home) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(home)])
        }
        guard let ended = try LedgerTable.entry(entry, of: member, in: context.tx) else { throw Refusal(.entryUnknown) }
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        try giveBack(ended, on: today, to: ledger)
        try ledger.save()
        try context.emit("points.reinstated", ["operation": String(ledger.operationID), "entry": String(entry)])
        return ledger.posted(points: before)
    }

    private func giveBack(_ ended: EntryRow, on today: CalendarDay, to ledger: MemberAccount) throws {
        let (tx, asset) = (ledger.context.tx, ended.asset)
        let terms = ledger.program.asset(asset)?.expiry?.reinstate
        let found = try ending(ended, in: ledger)
        let thisYear = try LedgerTable.moved(
            asset, by: "reinstatement", of: member, from: today.startOfYear,
            until: today.startOfYear.adding(months: 11).endOfMonth, out: false, in: tx)
        let back: (amount: Int64, expiresOn: CalendarDay)
        do {
            back = try Reinstatement.review(
                amount, of: found?.ending, thisYear: thisYear, on: today, terms: terms)
        } catch {
            throw Refusal(
                rule: error,
                [
                    "gone": .amount(found?.ending.gone ?? 0, asset: asset), "ended": .day(ended.occurredOn),
                    "day": .day(ended.occurredOn.adding(days: terms?.withinDays ?? 0)),
                    "most": .amount(terms?.atMostPerYear ?? 0, asset: asset),
                    "used": .amount(thisYear, asset: asset),
                ])
        }
        guard let lot = found?.lot else { throw Refusal(.entryNotAnEnding) }
        let sequence = try ledger.append(
            rule: "reinstatement", asset: asset, amount: back.amount, account: Accounts.breakage, lifetime: false,
            folio: 0)
        let filled = Lot(
            id: sequence, asset: asset, kind: .reinstated, original: back.amount, remaining: back.amount,
            earnedOn: today, expiresOn: back.expiresOn, folio: lot.folio)
        try LotTable.insert(filled, of: member, in: tx)
        try ReinstatementTable.insert(
            .init(sequence: sequence, ending: ended.sequence, lot: lot.id, amount: back.amount), of: member, in: tx)
        ledger.explain([
            ReceiptLine(
                "expiry.reinstated",
                [
                    "amount": .amount(back.amount, asset: asset), "ended": .day(ended.occurredOn),
                    "until": .day(back.expiresOn), "reason": .text(why),
                ],
                rule: "reinstatement", effect: AssetAmount(asset, back.amount))
        ])
    }

    /// What an entry took out, as far as it is still gone; nil when it took out nothing that had ended.
    private func ending(_ entry: EntryRow, in ledger: MemberAccount) throws -> (ending: Reinstatement.Ending, lot: Lot)? {
        let tx = ledger.context.tx
        guard entry.isEnding,
            let use = try LotTable.uses(ofEntry: entry.sequence, member: member, in: tx).first,
            let lot = try LotTable.one(use.lot, of: member, in: tx)
        else { return nil }
        let isReversed = try LedgerTable.reversal(of: entry.sequence, member: member, in: tx) != nil
        let given = try ReinstatementTable.all(of: member, in: tx).reduce(Int64(0)) {
            $1.ending == entry.sequence && !$1.isReversed ? $0 + $1.amount : $0
        }
        // What came back because its stay was cancelled is told of the lot, not of the entry.
        let left = try min(-entry.amount - given, LotTable.lapsed(of: lot.id, member: member, in: tx))
        return (.init(on: entry.occurredOn, gone: isReversed ? 0 : max(0, left), kind: lot.kind), lot)
    }
}
