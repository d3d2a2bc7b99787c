import LoyaltyRules

/// Answers an appeal (MEM-26), by nobody who had a hand in the sanction: upholds it, or lifts it. With a suspension that
/// is lifted comes what was not earned meanwhile.
public struct AnswerConductAppeal: Operation {
    public static let name = "conduct.answer"
    public static let permission = Permission.decideConductCase
    public let member: MemberID
    public let number: Int64
    public let lifts: Bool
    /// What the member is told.
    public let answer: String

    public init(member: MemberID, number: Int64, lifts: Bool, answer: String) {
        self.member = member
        self.number = number
        self.lifts = lifts
        self.answer = answer
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `InvalidInput` `answer`; `Refusal` `conduct_case_unknown`, `conduct_not_appealed`, `conduct_own_approval`, `property_out_of_scope`.
    public func run(in context: OperationContext) throws -> ConductAnswer {
        try ConductInput.text(answer, "answer")
        var row = try ConductPosting.locked(number, of: member, in: context)
        guard row.state == .appealed else { throw Refusal(.conductNotAppealed) }
        guard ![row.openedBy, row.proposedBy, row.decidedBy].contains(context.actor.id) else { throw Refusal(.conductOwnApproval) }
        row.state = .closed
        row.answer = answer
        row.answeredBy = context.actor.id
        if lifts { try ConductPosting.lift(&row, gives: true, in: context) }
        try ConductTable.update(row, keyring: context.keyring, in: context.tx)
        try context.emit("conduct.answered", ["case": String(number), "lifted": lifts ? "yes" : "no"])
        return ConductAnswer(row)
    }
}
