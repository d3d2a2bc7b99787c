import LoyaltyRules

/// Says who looks after a claim: whoever takes it, instead of anybody who had it before (PTS-22).
public struct TakeClaim: Operation {
    public static let name = "claim.take"
    public static let permission = Permission.decideClaim
    public let member: MemberID
    public let claim: Int64
    /// The hotel of the claim.
    public let at: String

    public init(member: MemberID, claim: Int64, at property: String) {
        self.member = member
        self.claim = claim
        at = property
    }

    public var property: String? { at }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `claim_unknown`, `claim_decided`.
    public func run(in context: OperationContext) throws -> ClaimAnswer {
        var row = try ClaimSettling.locked(claim, of: member, at: at, in: context)
        guard row.state.isOpen else { throw Refusal(.claimDecided) }
        row.owner = context.actor.id
        try ClaimTable.update(row, keyring: context.keyring, in: context.tx)
        try context.emit("claim.taken", ["claim": String(claim), "owner": row.owner])
        return ClaimAnswer(row)
    }
}
