import LoyaltyRules

/// Closes a membership: nothing more is posted; the ledger stays. The points end with it (MEM-23).
public struct CloseMember: Operation {
    public static let name = "member.close"
    public static let permission = Permission.correctFolio
    public let member: MemberID
    public let why: String

    public init(member: MemberID, reason: String) {
        self.member = member
        why = reason
    }

    public var reason: String { why }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        guard let newest = try context.programs.newest(in: context.tx) else { throw Refusal(.noProgramInForce) }
        let today = context.today(at: "", in: newest)
        let program = try context.programs.inForce(on: today, in: context.tx)
        let ledger = try MemberAccount(
            .id(member), program: program,
            heading: .init(name: Self.name, occurredOn: today, property: "", reason: why), in: context)
        let home = try MemberTable.row(member, in: context.tx)?.property ?? ""
        guard home.isEmpty || context.actor.covers(home) else {
            throw Refusal(.propertyOutOfScope, ["property": .property(home)])
        }
        let before = ledger.standing.balances[program.points.id].held
        try MembershipEnding.end(on: today, in: ledger)
        ledger.explain([MembershipClosure.sentence(on: today, because: why)])
        try ledger.save()
        try StandingTable.setStatus(.closed, of: member, at: context.now, in: context.tx)
        try context.emit("member.closed", ["operation": String(ledger.operationID)])
        return ledger.posted(points: before)
    }
}
