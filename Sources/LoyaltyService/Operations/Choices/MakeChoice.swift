import LoyaltyRules

/// Takes what a member chooses from an offer, k of n until its deadline (ADV-09, ADV-16). A member may choose for
/// themself.
public struct MakeChoice: Operation {
    public static let name = "choice.make"
    public static let permission = Permission.redeemReward
    public let member: MemberID
    public let offer: Int64
    /// The options, by the ids of the document.
    public let options: [String]

    public init(member: MemberID, offer: Int64, options: [String]) {
        self.member = member
        self.offer = offer
        self.options = options
    }

    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let property = try ChoicePosting.property(
            of: ChoicePosting.offer(offer, of: member, in: context), in: context)
        let (today, program) = try context.ruling(at: "")
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: property), in: context)
        // Read again under the lock: another desk, or the member, may have been first.
        let row = try ChoicePosting.offer(offer, of: member, in: context)
        let chosen = try check(row, on: today, in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        try ChoicePosting.give(chosen, of: row, .chosen, on: today, in: ledger)
        try ledger.settleTier(on: today)
        try ledger.save()
        try context.emit(
            "choice.made", ["operation": String(ledger.operationID), "source": row.offer.source])
        return ledger.posted(points: before)
    }

    private func check(
        _ row: OfferRow, on day: CalendarDay, in context: OperationContext
    ) throws -> [ChoiceTerms.Option] {
        let until = row.offer.until ?? day
        if row.state == .ended { throw Refusal(.choiceTooLate, ["until": .day(until)]) }
        guard row.state == .open, let terms = try ChoicePosting.terms(of: row, in: context) else {
            throw Refusal(.choiceMade)
        }
        do {
            return try ChoiceReview.check(options, of: terms, offer: row.offer, on: day)
        } catch {
            throw Refusal(
                rule: error,
                [
                    "until": .day(until), "pick": .integer(Int64(terms.pick)),
                    "options": .names(terms.options.map { row.offer.source + "/" + $0.id }),
                ])
        }
    }
}
