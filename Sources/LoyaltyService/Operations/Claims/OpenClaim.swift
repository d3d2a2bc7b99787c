import LoyaltyRules

/// Takes a member's claim about missing points, from the member or at the desk (积分申诉, PTS-22, MEM-18). What was
/// credited already is answered at once with its receipt (T-S4-2); what fits a row that an import set aside, and is
/// small enough, is credited at once; everything else waits for a person.
public struct OpenClaim: Operation {
    public static let name = "claim.open"
    public static let permission = Permission.openClaim
    public let member: MemberID
    public let facts: ClaimFacts
    /// What the member says about it.
    public let note: String
    /// A picture of the bill; nil where none was sent.
    public let photo: ClaimPhoto?

    public init(member: MemberID, facts: ClaimFacts, note: String = "", photo: ClaimPhoto? = nil) {
        self.member = member
        self.facts = facts
        self.note = note
        self.photo = photo
    }

    public var property: String? { facts.property }
    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `InvalidInput`; `Refusal` `member_unknown`, `member_closed`, `property_unknown`, `outlet_unknown`,
    ///   `day_in_future`, `claim_too_old`, `claim_exists`, `claim_too_many`.
    public func run(in context: OperationContext) throws -> ClaimAnswer {
        try ClaimInput.check(facts, note: note)
        guard let standing = try StandingTable.lock(member, at: context.now, in: context.tx) else {
            throw Refusal(.memberUnknown)
        }
        context.concerns(member)
        guard standing.status == .active else { throw Refusal(.memberClosed) }
        let (today, program) = try context.ruling(at: facts.property)
        let terms = try ClaimSettings.terms(in: context.tx)
        try review(today: today, program, terms)
        try reviewOthers(in: context)
        var row = ClaimRow(
            member: member, id: context.newID(), state: .open, facts: facts, note: note, openedBy: context.actor.id,
            openedAt: context.now, dueAt: ClaimReview.due(openedAt: context.now, under: terms))
        try answerAtOnce(&row, program, terms, in: context)
        try ClaimTable.insert(row, keyring: context.keyring, in: context.tx)
        if let photo {
            try ClaimPhotoTable.insert(photo, of: row.id, member: member, keyring: context.keyring, in: context.tx)
        }
        try context.emit("claim.opened", ["claim": String(row.id), "state": row.state.rawValue, "property": facts.property])
        return ClaimAnswer(row)
    }

    private func review(today: CalendarDay, _ program: Program, _ terms: ClaimTerms) throws {
        if facts.kind == .bill, program.property(facts.property)?.outlet(facts.outlet) == nil {
            throw Refusal(.outletUnknown, ["outlet": .text(facts.outlet), "property": .property(facts.property)])
        }
        if facts.day > today { throw Refusal(.dayInFuture, ["departure": .day(facts.day)]) }
        guard ClaimReview.isInTime(facts.day, today: today, under: terms) else {
            throw Refusal(.claimTooOld, ["days": .integer(Int64(terms.withinDays))])
        }
    }

    private func reviewOthers(in context: OperationContext) throws {
        let open = try ClaimTable.list(of: member, limit: 500, keyring: context.keyring, in: context.tx).filter { $0.state.isOpen }
        if open.count >= ClaimReview.mostOpen { throw Refusal(.claimTooMany, ["most": .integer(Int64(ClaimReview.mostOpen))]) }
        let isTold = open.contains {
            $0.facts.kind == facts.kind && $0.facts.property == facts.property && $0.facts.outlet == facts.outlet
                && $0.facts.day == facts.day && ClaimMatch.isSame($0.facts.number, facts.number)
        }
        if isTold { throw Refusal(.claimExists, ["number": .text(facts.number)]) }
    }

    private func answerAtOnce(
        _ row: inout ClaimRow, _ program: Program, _ terms: ClaimTerms, in context: OperationContext
    ) throws {
        let own = try ClaimMatching.posted(facts, of: member, currency: program.currency, in: context.tx).filter {
            if case .posted(let folio) = $0.source { folio.member == member } else { false }
        }
        let parked = try ClaimMatching.parked(
            facts, of: member, decimals: program.currency.decimals, keyring: context.keyring, in: context.tx)
        // The best fit comes first; what makes it the same may stand further down.
        let same = own.first { ClaimReview.isDuplicate($0.match, of: facts.kind) } ?? own.first
        switch ClaimReview.arrival(of: facts, own: same?.match, parked: parked.first?.match, under: terms) {
        case .wait: return
        case .duplicate:
            if case .posted(let folio)? = same?.source { row.operation = folio.operation }
            try ClaimSettling.end(&row, .duplicate, in: context)
        case .creditAtOnce:
            // Somebody else has it: a person looks at both.
            let asked = ClaimMatching.folio(facts, lines: [], currency: program.currency)
            guard try FolioPosting.told(asked, member: member, in: context) == nil else { return }
            row.way = .credit
            try ClaimSettling.give(&row, in: context)
        }
    }
}
