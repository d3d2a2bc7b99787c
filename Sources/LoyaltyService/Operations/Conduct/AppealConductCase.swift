import LoyaltyRules

/// The member appeals against a sanction (申诉, MEM-26), within the days that the notice names.
public struct AppealConductCase: Operation {
    public static let name = "conduct.appeal"
    public static let permission = Permission.openConductCase
    public let member: MemberID
    public let number: Int64
    public let appeal: String

    public init(member: MemberID, number: Int64, appeal: String) {
        self.member = member
        self.number = number
        self.appeal = appeal
    }

    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `InvalidInput` `appeal`; `Refusal` `conduct_case_unknown`, `conduct_not_decided`, `conduct_appeal_late`.
    public func run(in context: OperationContext) throws -> ConductAnswer {
        try ConductInput.text(appeal, "appeal")
        var row = try ConductPosting.locked(number, of: member, in: context)
        guard row.state == .decided, row.sanction != .none, let decided = row.decidedAt else { throw Refusal(.conductNotDecided) }
        guard SanctionLadder.mayAppeal(decidedAt: decided, now: context.now) else {
            throw Refusal(.conductAppealLate, ["days": .integer(Int64(SanctionLadder.appealDays))])
        }
        row.state = .appealed
        row.appeal = appeal
        row.appealedAt = context.now
        try ConductTable.update(row, keyring: context.keyring, in: context.tx)
        try context.emit("conduct.appealed", ["case": String(number)])
        return ConductAnswer(row)
    }
}
