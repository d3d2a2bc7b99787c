import LoyaltyRules

/// Takes out what has ended for one member, with an entry and a receipt for each lot (PTS-17). Done by the
/// daily job; done also before anything else is posted for the member.
public struct ExpirePoints: Operation {
    public static let name = "points.expire"
    public static let permission = Permission.adjustPoints
    public let member: MemberID
    /// The business day: what ended before it is taken out.
    public let on: CalendarDay

    public init(member: MemberID, on day: CalendarDay) {
        self.member = member
        on = day
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let program = try context.program(on: on)
        let ledger = try MemberAccount(
            .id(member), program: program, heading: .init(name: Self.name, occurredOn: on, property: ""), in: context)
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: on, in: ledger)
        if !ledger.lines.isEmpty {
            try ledger.save()
            try context.emit("points.expired", ["operation": String(ledger.operationID)])
        }
        return ledger.posted(points: before)
    }
}
