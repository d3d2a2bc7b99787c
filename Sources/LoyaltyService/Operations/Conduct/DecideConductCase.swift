import LoyaltyRules

/// Decides a case (MEM-26): nothing, or a warning, at once; anything graver is proposed, and a second person confirms it.
public struct DecideConductCase: Operation {
    public static let name = "conduct.decide"
    public static let permission = Permission.decideConductCase
    public let member: MemberID
    public let number: Int64
    public let sanction: Sanction
    /// The last day of a suspension; nil until it is lifted.
    public let until: CalendarDay?
    /// What the member is told.
    public let notice: String

    public init(member: MemberID, number: Int64, sanction: Sanction, until: CalendarDay? = nil, notice: String) {
        self.member = member
        self.number = number
        self.sanction = sanction
        self.until = until
        self.notice = notice
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `InvalidInput` `notice`, `until`; `Refusal` `conduct_case_unknown`, `conduct_case_decided`.
    public func run(in context: OperationContext) throws -> ConductAnswer {
        try ConductInput.text(notice, "notice")
        var row = try ConductPosting.locked(number, of: member, in: context)
        guard row.state == .open else { throw Refusal(.conductCaseDecided) }
        let today = try context.ruling(at: row.property).today
        if let until, until < today { throw InvalidInput("until", "day_past") }
        row.sanction = sanction
        row.until = sanction == .suspension ? until : nil
        row.notice = notice
        row.proposedBy = context.actor.id
        if sanction.needsSecond {
            row.state = .proposed
        } else {
            try ConductPosting.apply(&row, in: context)
        }
        try ConductTable.update(row, keyring: context.keyring, in: context.tx)
        try context.emit("conduct.decided", ["case": String(number), "sanction": sanction.rawValue, "state": row.state.rawValue])
        return ConductAnswer(row)
    }
}
