import LoyaltyRules

/// Opens a case about what a member is said to have done (违规处理, MEM-26): with its kind and what speaks for it.
public struct OpenConductCase: Operation {
    public static let name = "conduct.open"
    public static let permission = Permission.openConductCase
    public let member: MemberID
    public let kind: ViolationKind
    public let evidence: String
    /// The hotel at which it is looked after; empty for none.
    public let at: String

    public init(member: MemberID, kind: ViolationKind, evidence: String, at property: String = "") {
        self.member = member
        self.kind = kind
        self.evidence = evidence
        at = property
    }

    public var property: String? { at.isEmpty ? nil : at }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `InvalidInput` `evidence`, `property`; `Refusal` `member_unknown`, `member_closed`, `property_unknown`.
    public func run(in context: OperationContext) throws -> ConductAnswer {
        try ConductInput.text(evidence, "evidence")
        guard let standing = try StandingTable.lock(member, at: context.now, in: context.tx) else { throw Refusal(.memberUnknown) }
        context.concerns(member)
        guard ConductPosting.isAt(at, context.actor) else { throw InvalidInput("property", "required") }
        guard standing.status == .active else { throw Refusal(.memberClosed) }
        if !at.isEmpty { _ = try context.ruling(at: at) }
        context.property = at
        let row = ConductRow(
            member: member, id: context.newID(), state: .open, kind: kind, property: at, evidence: evidence,
            openedBy: context.actor.id, openedAt: context.now)
        try ConductTable.insert(row, keyring: context.keyring, in: context.tx)
        try context.emit("conduct.opened", ["case": String(row.id), "kind": kind.rawValue])
        return ConductAnswer(row)
    }
}
