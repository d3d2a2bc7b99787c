import LoyaltyRules

/// Gives a member another term by hand (MEM-21); after a lapse it begins a new one.
public struct RenewMembership: Operation {
    public static let name = "membership.renew"
    public static let permission = Permission.grantTier
    public static let usesProfile = true
    public let member: MemberID
    public let why: String

    public init(member: MemberID, reason: String) {
        self.member = member
        why = reason
    }

    public var reason: String { why }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        let (today, program) = try context.ruling(at: "")
        guard let terms = program.terms.membership else { throw Refusal(.membershipWithoutTerm) }
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: why), in: context)
        if case .active(nil) = try ledger.membership(on: today) { throw Refusal(.membershipWithoutTerm) }
        let before = ledger.standing.balances[program.points.id].held
        try PointsPosting.lapse(before: today, in: ledger)
        try RenewalTable.insert(
            on: today, id: context.newID(), operation: ledger.operationID, of: member, in: context.tx)
        var until = today.adding(months: terms.months).adding(days: -1)
        if case .active(let last?) = try ledger.membership(on: today) { until = last }
        ledger.explain([
            ReceiptLine(
                "membership.renewed", ["day": .day(today), "until": .day(until), "reason": .text(why)])
        ])
        try ledger.save()
        try context.emit("membership.renewed", ["operation": String(ledger.operationID)])
        return ledger.posted(points: before)
    }
}
