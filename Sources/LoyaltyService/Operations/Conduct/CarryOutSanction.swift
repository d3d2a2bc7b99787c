import LoyaltyRules

/// Ends what time ends about a sanction (MEM-26): a suspension after its last day; the membership itself, once nobody can
/// appeal against its cancellation any more.
public struct CarryOutSanction: Operation {
    public static let name = "conduct.carry_out"
    public static let permission = Permission.decideConductCase
    public let member: MemberID
    public let number: Int64

    public init(member: MemberID, number: Int64) {
        self.member = member
        self.number = number
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `conduct_case_unknown`, `conduct_not_due`, and all that closing refuses.
    public func run(in context: OperationContext) throws -> ConductAnswer {
        var row = try ConductPosting.locked(number, of: member, in: context)
        let today = try context.ruling(at: "").today
        guard row.liftedAt == nil, row.carriedAt == nil, let decided = row.decidedAt,
            let end = SanctionEnd.due(
                row.sanction, state: row.state, until: row.until, decidedAt: decided, today: today, now: context.now)
        else { throw Refusal(.conductNotDue) }
        switch end {
        case .lift: try ConductPosting.lift(&row, gives: false, in: context)
        case .cancel:
            row.carriedAt = context.now
            if try StandingTable.row(member, in: context.tx)?.status == .active {
                _ = try MembershipEndPosting.post(
                    member, operation: Self.name, because: "conduct \(number)", in: context)
            }
        }
        try ConductTable.update(row, keyring: context.keyring, in: context.tx)
        try context.emit("conduct.carried_out", ["case": String(number), "ended": end == .cancel ? "membership" : "suspension"])
        return ConductAnswer(row)
    }
}
