import LoyaltyRules
import PortableSQL

/// Posts a folio for the first time: shared by stays, bills and imports.
enum FolioPosting {
    static func post(
        _ folio: Folio, member: MemberReference, operation: String, importID: Int64 = 0,
        in context: OperationContext
    ) throws -> Posted {
        let program = try context.program(on: folio.occurredOn)
        try check(folio, program: program, context: context)
        let dayRate = try dayRate(for: folio, program: program, in: context)
        let folioID = context.newID()
        let ledger = try MemberAccount(
            member, program: program,
            heading: .init(
                name: operation, occurredOn: folio.occurredOn, property: folio.property, began: folio.arrival,
                folio: folioID, importID: importID),
            in: context)
        try claim(folio, id: folioID, operation: ledger.operationID, member: ledger.member, in: context)
        let points = ledger.standing.balances[program.points.id].held
        if !PlantedBug.endNotBeforePosting.isPlanted { try PointsPosting.lapse(before: folio.occurredOn, in: ledger) }
        let past = try DeskPast(ledger, program: program)
        let tier = past.ladder.standing(
            on: PlantedBug.factByTodaysTier.isPlanted ? context.today(at: folio.property, in: program) : folio.occurredOn)
        let request = EarningRequest(
            folio, member: past.traits, tier: tier.tier, postedOn: context.today(at: folio.property, in: program),
            dayRate: dayRate, history: past)
        let suspension = ledger.standing.suspendedBy
        let earning =
            suspension == 0 ? try earn(request, program: program) : SuspensionReview.nothing(since: suspension)
        if suspension != 0 { try ConductTable.withhold(folioID, of: ledger.member, by: suspension, in: context.tx) }
        ledger.explain(earning.explanation)
        try ledger.together {
            for line in earning.lines where line.amount > 0 || program.asset(line.asset) == nil {
                try bringIn(line, folio: folio, rank: program.rank(of: tier.tier), to: ledger)
            }
        }
        for line in earning.lines where line.amount < 0 { try takeBack(line, folio: folioID, told: folio, from: ledger) }
        try BudgetPosting.draw(earning.lines, program: program, in: context)
        try OfferPosting.open(earning.offers, folio: folioID, in: ledger)
        try MilestonePosting.settle(after: folio, id: folioID, tier: tier.tier, dayRate: dayRate, moved: earning.lines, in: ledger)
        ledger.noteActivity(activity(folio, ledger: ledger))
        try ledger.settleTier(on: context.today(at: folio.property, in: program))
        try FolioTable.insert(
            FolioRow(
                member: ledger.member, id: folioID, revision: 1, status: .posted, folio: folio, tier: tier.tier,
                programVersion: program.version, dayRate: dayRate, operation: ledger.operationID,
                importID: importID, recordedAt: context.now),
            in: context.tx)
        try ledger.save(keepingPast: true)
        let posted = ledger.posted(folio: folioID, points: points)
        try context.emit(
            folio.kind.rawValue + ".recorded",
            ["folio": String(folioID), "operation": String(ledger.operationID), "points": String(posted.points)])
        return posted
    }

    /// Member and folio as one text, equal for equal inputs.
    static func canonicalInput(_ member: MemberReference, _ folio: Folio) -> String {
        var json = JSONText()
        json.string(member.description)
        folio.write(to: &json)
        return json.text
    }

    /// What a folio earns, refused in the desk's words.
    static func earn(_ request: EarningRequest, program: Program) throws -> FolioEarning {
        try inDeskWords(request.folio, program) { () throws(FolioRefusal) in try Earning.earn(request, program: program) }
    }

    /// The milestones that a folio may have moved, refused in the desk's words.
    static func milestones(
        _ request: EarningRequest, moved: [EarningLine], program: Program
    ) throws -> [MilestoneView] {
        try inDeskWords(request.folio, program) { () throws(FolioRefusal) in
            try MilestoneView.moved(by: request, assets: Set(moved.map(\.asset)), program: program)
        }
    }

    private static func inDeskWords<Value>(
        _ folio: Folio, _ program: Program, _ rule: () throws(FolioRefusal) -> Value
    ) throws -> Value {
        do {
            return try rule()
        } catch {
            throw error.refusal(of: folio, program: program)
        }
    }

    /// Posts a line of an earning on the side that it belongs to.
    static func bringIn(_ line: EarningLine, folio: Folio, rank: Int, to ledger: MemberAccount) throws {
        let asset = ledger.program.asset(line.asset)
        let account = asset.map { Accounts.issuance(of: $0.id, by: folio, in: ledger.program) } ?? Accounts.activity(folio.property)
        let own = ledger.program.rule(line.rule)?.expiry
        let expires = LotExpiry.expiresOn(earnedOn: folio.occurredOn, terms: own ?? asset?.expiry, rank: rank)
        try PointsPosting.bringIn(
            line, kind: own == nil ? .earned : .promotional, account: account, earnedOn: folio.occurredOn,
            expiresOn: expires,
            availableOn: AvailabilityTerms.firstDay(
                earnedBy: folio.kind, on: folio.occurredOn, terms: asset?.available), to: ledger)
    }

    /// Takes back what a rule gave for another part of the stay, out of what this part brought (ADV-33).
    private static func takeBack(_ line: EarningLine, folio: Int64, told: Folio, from ledger: MemberAccount) throws {
        guard let asset = ledger.program.asset(line.asset) else { return }
        let own = try LotTable.lots(ofFolio: folio, member: ledger.member, in: ledger.context.tx)
        try PointsPosting.takeBack(
            -line.amount, asset: asset, rule: line.rule, account: Accounts.issuance(of: asset.id, by: told, in: ledger.program),
            of: own.filter { $0.asset == asset.id }.map(\.id), preferred: folio, from: ledger)
    }

    static func check(_ folio: Folio, program: Program, context: OperationContext) throws {
        do {
            let today = context.today(at: folio.property, in: program)
            try FolioReview.check(folio, in: program, today: today)
        } catch {
            throw error.refusal(of: folio, program: program)
        }
    }

    private static func dayRate(
        for folio: Folio, program: Program, in context: OperationContext
    ) throws -> DayRate? {
        guard folio.currency != program.currency else { return nil }
        let today = context.today(at: folio.property, in: program)
        return try DayRateTable.rate(
            folio.currency, on: PlantedBug.factByNewestRate.isPlanted ? today : folio.occurredOn, in: context.tx)
    }

    /// Takes the folio's number; a number that is taken shows the first telling, unless that one was taken back
    /// with its whole import: then the number is free again.
    private static func claim(
        _ folio: Folio, id: Int64, operation: Int64, member: MemberID, in context: OperationContext
    ) throws {
        let (kind, key) = naturalKey(of: folio, member: member)
        if try LookupTable.claim(kind, key, for: member, object: id, in: context.tx) || PlantedBug.factTwice.isPlanted { return }
        let holder = try LookupTable.find(kind, key, in: context.tx)?.object ?? 0
        var first = try told(folio, member: member, in: context)
        if first == nil {
            if try LookupTable.move(kind, key, from: holder, to: member, object: id, in: context.tx) { return }
            // Someone else took the free number at this moment.
            first = try told(folio, member: member, in: context)
        }
        throw Refusal(
            folio.kind == .stay ? .stayDuplicate : folio.kind == .bill ? .billDuplicate : .eventDuplicate,
            ["number": .text(folio.number), "property": .property(folio.property), "day": .day(folio.occurredOn)],
            conflict: first.map { OperationReference(member: $0.member, operation: $0.operation) })
    }

    /// The newest revision of the folio that has this folio's number; nil when there is none, or when it was taken
    /// back with its whole import; an event that was taken back may be told again, too.
    static func told(_ folio: Folio, member: MemberID, in context: OperationContext) throws -> FolioRow? {
        try told(naturalKey(of: folio, member: member), in: context.tx)
    }

    /// An event of a member with a subject, unless it was taken back.
    static func toldEvent(
        _ event: String, subject: String, member: MemberID, in tx: any SQLTransaction
    ) throws -> FolioRow? {
        try told((.event, eventKey(event, subject: subject, member: member)), in: tx)
    }

    private static func told(_ natural: (LookupKind, String), in tx: any SQLTransaction) throws -> FolioRow? {
        guard let known = try LookupTable.find(natural.0, natural.1, in: tx),
            let row = try FolioTable.latest(known.object, of: known.member, in: tx)
        else { return nil }
        let isFree = row.importID != 0 || natural.0 == .event
        return row.status == .cancelled && isFree ? nil : row
    }

    private static func eventKey(_ event: String, subject: String, member: MemberID) -> String {
        [member.description, event, subject].joined(separator: "|")
    }

    /// What makes a folio one and the same for ever: a stay by hotel and number; a bill by hotel, outlet,
    /// business date and number (PTS-08); an event by member, kind and subject.
    static func naturalKey(of folio: Folio, member: MemberID) -> (LookupKind, String) {
        switch folio.kind {
        case .stay: (.stay, folio.property + "|" + folio.number)
        case .bill: (.bill, [folio.property, folio.outlet ?? "", folio.occurredOn.description, folio.number].joined(separator: "|"))
        case .event: (.event, eventKey(folio.details.event ?? "", subject: folio.number, member: member))
        }
    }

    /// The last day of extending activity after this folio.
    private static func activity(_ folio: Folio, ledger: MemberAccount) -> CalendarDay? {
        guard ledger.program.isActivity(folio) else { return ledger.standing.lastActivity }
        if PlantedBug.factMovesActivityBack.isPlanted { return folio.occurredOn }
        return max(ledger.standing.lastActivity ?? folio.occurredOn, folio.occurredOn)
    }
}
