import LoyaltyRules

/// Takes a member out of the family pool; what was moved stays with whom it was moved to. The head leaves last, and the pool
/// ends with it.
public struct LeavePool: Operation {
    public static let name = "pool.leave"
    public static let permission = Permission.tradePoints
    public let member: MemberID
    /// Why, as staff note it; may be empty.
    public let reason: String

    public init(member: MemberID, reason: String = "") {
        self.member = member
        self.reason = reason
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: reason), in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PoolPosting.leave(on: today, in: ledger)
        try ledger.save()
        try context.emit("pool.left", ["operation": String(ledger.operationID)])
        return ledger.posted(points: before)
    }
}
