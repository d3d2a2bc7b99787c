import LoyaltyRules

/// Takes a member into the family pool of another, who founds it with the first (ADV-22). One operation with a part in each
/// ledger; it moves no points.
public struct JoinPool: Operation {
    public static let name = "pool.join"
    public static let permission = Permission.tradePoints
    public static let usesProfile = true
    public static let locksTwoMembers = true
    /// The head of the pool.
    public let member: MemberID
    public let joiner: MemberReference
    /// Why, as staff note it; may be empty.
    public let reason: String

    public init(member: MemberID, joiner: MemberReference, reason: String = "") {
        self.member = member
        self.joiner = joiner
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        guard program.terms.pool != nil else { throw Refusal(.poolNotAllowed, ["asset": .asset(program.points.id)]) }
        let pair = try MemberPair(
            from: .id(member), to: joiner, program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: reason), in: context)
        let before = pair.giver.standing.balances[program.points.id].held
        let head = try PoolPosting.seat(of: pair.giver)
        do {
            try PoolReview.join(PoolPosting.seat(of: pair.receiver)?.seat, at: head?.seat, program: program)
        } catch let refusal as PoolReview.Refusal {
            throw PoolPosting.refusal(refusal, head?.seat, in: pair.giver)
        }
        let pool = head?.row.pool ?? pair.giver.operationID
        if head == nil {
            try seat(pair.giver, in: pool, on: today)
            pair.giver.explain([ReceiptLine("pool.founded", [:], rule: PoolTerms.rule)])
        }
        try seat(pair.receiver, in: pool, on: today)
        pair.giver.explain([ReceiptLine("pool.took_in", ["card": .text(try pair.receiverCard())], rule: PoolTerms.rule)])
        pair.receiver.explain([ReceiptLine("pool.joined", ["card": .text(try pair.giverCard())], rule: PoolTerms.rule)])
        try pair.save()
        try context.emit("pool.joined", ["operation": String(pair.giver.operationID), "pool": String(pool)])
        return pair.giver.posted(points: before)
    }

    private func seat(_ ledger: MemberAccount, in pool: Int64, on day: CalendarDay) throws {
        let seat = PoolTable.Seat(
            member: ledger.member, operation: ledger.operationID, pool: pool, head: member, joinedOn: day)
        try PoolTable.insert(seat, in: ledger.context.tx)
    }
}
