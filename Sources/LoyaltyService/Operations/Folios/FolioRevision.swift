import LoyaltyRules
import PortableSQL

/// Tells a posted folio anew: the difference between what it should have earned and what stands in the
/// ledger is posted; lots keep their dates. A cancellation is a folio that earns nothing. What was withheld while a
/// membership was suspended stays withheld until it is given.
enum FolioRevision {
    /// - Parameter isRestored: whether it is told once more as it is, since what it earns was withheld before.
    static func post(
        _ folioID: Int64, of member: MemberID, operation: String, lines: [FolioLine]?, reason: String,
        importID: Int64 = 0, isRestored: Bool = false, in context: OperationContext
    ) throws -> Posted {
        guard let row = try FolioTable.latest(folioID, of: member, in: context.tx) else {
            throw Refusal(.folioUnknown)
        }
        guard row.folio.property.isEmpty || context.actor.covers(row.folio.property) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(row.folio.property)])
        }
        let program =
            PlantedBug.correctionByNewestVersion.isPlanted
            ? try context.ruling(at: "").program : try context.programs.program(row.programVersion, in: context.tx)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(
                name: operation, occurredOn: row.folio.occurredOn, property: row.folio.property,
                began: row.folio.arrival, folio: folioID, importID: importID, reason: reason),
            in: context)
        // Read again under the lock: another desk may have been first.
        guard let row = try FolioTable.latest(folioID, of: member, in: context.tx),
            row.status == .posted || PlantedBug.correctionOfCancelled.isPlanted
        else {
            throw Refusal(.folioCancelled)
        }
        context.property = row.folio.property
        let points = ledger.standing.balances[program.points.id].held
        let held = Dictionary(uniqueKeysWithValues: program.assets.map { ($0.id, ledger.standing.balances[$0.id].held) })
        let folio = row.folio.with(lines: lines ?? row.folio.lines)
        let target = try earning(of: folio, cancelled: lines == nil, row: row, ledger: ledger)
        // What milestones gave is settled by what is counted afterwards.
        let posted = try LedgerTable.sums(ofFolio: folioID, member: member, in: context.tx).filter {
            program.milestone($0.rule) == nil
        }
        let difference = EarningDifference.lines(new: target.lines, posted: PlantedBug.correctionInFull.isPlanted ? [] : posted)
            .filter { !PlantedBug.cancellationKeepsCounters.isPlanted || lines != nil || program.asset($0.asset) != nil }
        guard lines == nil || isRestored || !difference.isEmpty || folio != row.folio else {
            throw Refusal(.correctionChangesNothing)
        }
        ledger.explain(target.explanation)
        for line in difference { try self.post(line, row: row, ledger: ledger) }
        try BudgetPosting.draw(difference, program: program, in: context)
        if lines == nil { try OfferPosting.withdraw(folio: folioID, in: ledger) }
        try MilestonePosting.settle(
            after: folio, id: folioID, isTold: lines != nil, tier: row.tier, dayRate: row.dayRate, moved: difference, in: ledger)
        try keep(folio, cancelled: lines == nil, row: row, ledger: ledger, importID: importID)
        ledger.explain(
            RevisionSentences.balances(program) { held[$0] ?? 0 } after: { ledger.standing.balances[$0].held })
        try ledger.save()
        let answer = ledger.posted(folio: folioID, points: points)
        let event = lines == nil ? "folio.cancelled" : "folio.corrected"
        try context.emit(event, ["folio": String(folioID), "operation": String(ledger.operationID)])
        return answer
    }

    private static func earning(
        of folio: Folio, cancelled: Bool, row: FolioRow, ledger: MemberAccount
    ) throws -> FolioEarning {
        let (program, context) = (ledger.program, ledger.context)
        if cancelled {
            let sentence = ReceiptLine("folio.cancelled", ["number": .text(folio.number), "day": .day(folio.occurredOn)])
            return FolioEarning(lines: [], explanation: [sentence])
        }
        try FolioPosting.check(folio, program: program, context: context)
        let sentence = ReceiptLine("folio.corrected", ["number": .text(folio.number), "day": .day(folio.occurredOn)])
        if let suspension = try ConductTable.withheld(row.id, of: row.member, in: context.tx) {
            let nothing = SuspensionReview.nothing(since: suspension)
            return FolioEarning(lines: [], explanation: [sentence] + nothing.explanation)
        }
        let past = try DeskPast(ledger, program: program, without: row.id)
        let request = EarningRequest(
            folio, member: past.traits,
            tier: PlantedBug.correctionByTodaysTier.isPlanted ? ledger.standing.tier.tier : row.tier,
            postedOn: BusinessDay.of(row.recordedAt, timeZone: program.property(folio.property)?.timeZone ?? program.properties[0].timeZone),
            dayRate: row.dayRate, history: past)
        let earning = try FolioPosting.earn(request, program: program)
        return FolioEarning(lines: earning.lines, explanation: [sentence] + earning.explanation)
    }

    /// Posts a difference: more goes into a lot with the dates of the first; less comes out of the folio's own
    /// lots, then of others.
    private static func post(_ line: EarningLine, row: FolioRow, ledger: MemberAccount) throws {
        if let sentence = RevisionSentences.difference(line, program: ledger.program) { ledger.explain([sentence]) }
        guard let asset = ledger.program.asset(line.asset) else {
            _ = try ledger.append(
                rule: line.rule, asset: line.asset, amount: line.amount,
                account: Accounts.activity(row.folio.property))
            return
        }
        if line.amount > 0 {
            try FolioPosting.bringIn(line, folio: row.folio, rank: ledger.program.rank(of: row.tier), to: ledger)
        } else {
            let own = try LotTable.lots(ofFolio: row.id, member: row.member, in: ledger.context.tx)
            try PointsPosting.takeBack(
                -line.amount, asset: asset, rule: line.rule, account: Accounts.issuance(of: asset.id, by: row.folio, in: ledger.program),
                of: own.filter { $0.asset == asset.id }.map(\.id), preferred: row.id, from: ledger)
        }
    }

    /// Keeps the folio as it is told now, and works out what goes by it.
    private static func keep(
        _ folio: Folio, cancelled: Bool, row: FolioRow, ledger: MemberAccount, importID: Int64
    ) throws {
        let context = ledger.context
        try FolioTable.insert(
            FolioRow(
                member: row.member, id: row.id, revision: row.revision + 1, status: cancelled ? .cancelled : .posted,
                folio: folio, tier: row.tier, programVersion: row.programVersion, dayRate: row.dayRate,
                operation: ledger.operationID, importID: importID, recordedAt: context.now),
            in: context.tx)
        if cancelled, !PlantedBug.cancellationKeepsActivity.isPlanted {
            try ActivityDays.settle(in: ledger)
        }
        try ledger.settleTier(on: context.today(at: folio.property, in: ledger.program))
    }
}
