import LoyaltyRules

/// Ends an offer whose deadline has passed: what the document says for that case is given on the day after, or
/// nothing. Done by a daily job.
public struct CloseChoice: Operation {
    public static let name = "choice.close"
    public static let permission = Permission.adjustPoints
    public let member: MemberID
    public let offer: Int64
    /// The business day: offers that ended before it are closed.
    public let on: CalendarDay

    public init(member: MemberID, offer: Int64, on day: CalendarDay) {
        self.member = member
        self.offer = offer
        on = day
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let seen = try ChoicePosting.offer(offer, of: member, in: context)
        guard let until = seen.offer.until, until < on else { throw Refusal(.offerStillOpen) }
        let day = until.adding(days: 1)
        let program = try context.programs.inForce(on: day, in: context.tx)
        let property = try ChoicePosting.property(of: seen, in: context)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: day, property: property), in: context)
        // Read again under the lock: the member may have been first.
        let row = try ChoicePosting.offer(offer, of: member, in: context)
        guard row.state == .open, let terms = try ChoicePosting.terms(of: row, in: context) else {
            throw Refusal(.choiceMade)
        }
        let before = ledger.standing.balances[program.points.id].held
        ledger.explain([
            ReceiptLine(
                "choice.ended", ["rule": .name(row.offer.source), "until": .day(until)],
                rule: row.offer.source)
        ])
        let options = terms.otherwise.compactMap { terms.option($0) }
        try ChoicePosting.give(options, of: row, .ended, on: day, in: ledger)
        try ledger.settleTier(on: on)
        try ledger.save()
        try context.emit(
            "choice.ended", ["operation": String(ledger.operationID), "source": row.offer.source])
        return ledger.posted(points: before)
    }
}
