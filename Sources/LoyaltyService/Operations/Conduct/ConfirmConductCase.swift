import LoyaltyRules

/// The second person's word on a sanction (MEM-26): lets it hold, or sends the case back.
public struct ConfirmConductCase: Operation {
    public static let name = "conduct.confirm"
    public static let permission = Permission.decideConductCase
    public let member: MemberID
    public let number: Int64
    public let agrees: Bool

    public init(member: MemberID, number: Int64, agrees: Bool) {
        self.member = member
        self.number = number
        self.agrees = agrees
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `conduct_case_unknown`, `conduct_not_proposed`, `conduct_own_approval`, and all that closing refuses.
    public func run(in context: OperationContext) throws -> ConductAnswer {
        var row = try ConductPosting.locked(number, of: member, in: context)
        guard row.state == .proposed else { throw Refusal(.conductNotProposed) }
        guard SanctionLadder.mayConfirm(context.actor.id, openedBy: row.openedBy, proposedBy: row.proposedBy) else {
            throw Refusal(.conductOwnApproval)
        }
        if agrees {
            try ConductPosting.apply(&row, in: context)
        } else {
            row.state = .open
            row.sanction = .none
            row.proposedBy = ""
        }
        try ConductTable.update(row, keyring: context.keyring, in: context.tx)
        try context.emit("conduct.confirmed", ["case": String(number), "state": row.state.rawValue])
        return ConductAnswer(row)
    }
}
