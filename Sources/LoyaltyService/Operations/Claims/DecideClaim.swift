import LoyaltyRules

/// Answers a claim: posts the stay or bill, gives goodwill, or refuses with a reason; the member is told (PTS-22, MEM-18).
/// Over a limit nothing is given yet: a second person has to approve (PTS-26).
public struct DecideClaim: Operation {
    public static let name = "claim.decide"
    public static let permission = Permission.decideClaim
    public let member: MemberID
    public let claim: Int64
    /// The hotel of the claim.
    public let at: String
    public let way: ClaimWay
    /// What the member is answered.
    public let answer: String
    /// The amount that staff read from the paper, in the currency's smallest unit; nil for what was claimed.
    public let amount: Int64?
    /// The revenue category to post under; empty for that of the outlet.
    public let category: String
    /// The points of goodwill.
    public let points: Int64

    public init(
        member: MemberID, claim: Int64, at property: String, way: ClaimWay, answer: String, amount: Int64? = nil,
        category: String = "", points: Int64 = 0
    ) {
        self.member = member
        self.claim = claim
        at = property
        self.way = way
        self.answer = answer
        self.amount = amount
        self.category = category
        self.points = points
    }

    public var property: String? { at }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `InvalidInput`; `Refusal` `claim_unknown`, `claim_decided`, `claim_proposed`, and all that posting and
    ///   adjusting refuse, such as `bill_duplicate` with the first receipt.
    public func run(in context: OperationContext) throws -> ClaimAnswer {
        var row = try ClaimSettling.locked(claim, of: member, at: at, in: context)
        guard row.state.isOpen else { throw Refusal(.claimDecided) }
        guard row.state == .open else { throw Refusal(.claimProposed) }
        try check(row)
        if way == .credit { try checkIsNew(row, in: context) }
        row.way = way
        row.answer = answer
        row.category = category
        row.amount = amount
        row.points = way == .goodwill ? points : 0
        if row.owner.isEmpty { row.owner = context.actor.id }
        let terms = try ClaimSettings.terms(in: context.tx)
        let credited = amount ?? row.facts.amount ?? 0
        if way == .refuse {
            try ClaimSettling.end(&row, .refused, in: context)
        } else if ClaimReview.needsSecond(way, amount: credited, points: points, under: terms) {
            row.state = .proposed
            row.approvedBy = context.actor.id
        } else {
            try ClaimSettling.give(&row, in: context)
        }
        try ClaimTable.update(row, keyring: context.keyring, in: context.tx)
        try context.emit("claim.decided", ["claim": String(claim), "state": row.state.rawValue])
        return ClaimAnswer(row)
    }

    private func check(_ row: ClaimRow) throws {
        var problems = ClaimInput.text(answer, "answer", longest: ClaimInput.longest, isRequired: way == .refuse)
        if let amount { problems += ClaimInput.money(amount, "amount") }
        if way == .credit, amount ?? row.facts.amount == nil { problems.append(.init("amount", "required")) }
        if way == .goodwill, points <= 0 { problems.append(.init("points", "required")) }
        if way == .goodwill, points > Decimals.largestAmount {
            problems.append(.init("points", "too_large", ["most": String(Decimals.largestAmount)]))
        }
        if !problems.isEmpty { throw InvalidInput(problems) }
    }

    /// What was credited already is refused before anybody approves it, with the receipt that stands in the way.
    private func checkIsNew(_ row: ClaimRow, in context: OperationContext) throws {
        let asked = ClaimMatching.folio(row.facts, lines: [], currency: try context.program(on: row.facts.day).currency)
        guard let first = try FolioPosting.told(asked, member: member, in: context) else { return }
        throw Refusal(
            row.facts.kind == .stay ? .stayDuplicate : .billDuplicate,
            ["number": .text(row.facts.number), "property": .property(at), "day": .day(row.facts.day)],
            conflict: OperationReference(member: first.member, operation: first.operation))
    }
}
