import LoyaltyRules

/// The second person's word on a claim over a limit: gives what the first approved, or sends it back to the queue (PTS-26).
/// Never the person who approved it first, nor who told it at the desk.
public struct ConfirmClaim: Operation {
    public static let name = "claim.confirm"
    public static let permission = Permission.approveClaim
    public let member: MemberID
    public let claim: Int64
    /// The hotel of the claim.
    public let at: String
    public let agrees: Bool

    public init(member: MemberID, claim: Int64, at property: String, agrees: Bool) {
        self.member = member
        self.claim = claim
        at = property
        self.agrees = agrees
    }

    public var property: String? { at }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `claim_unknown`, `claim_decided`, `claim_not_proposed`, `claim_own_approval`, and all that
    ///   posting and adjusting refuse: the limits are those of the second person.
    public func run(in context: OperationContext) throws -> ClaimAnswer {
        var row = try ClaimSettling.locked(claim, of: member, at: at, in: context)
        guard row.state.isOpen else { throw Refusal(.claimDecided) }
        guard row.state == .proposed else { throw Refusal(.claimNotProposed) }
        guard ClaimReview.mayConfirm(context.actor.id, openedBy: row.openedBy, approvedBy: row.approvedBy) else {
            throw Refusal(.claimOwnApproval)
        }
        if agrees {
            try ClaimSettling.give(&row, in: context)
        } else {
            row.state = .open
            row.approvedBy = ""
            row.way = nil
        }
        try ClaimTable.update(row, keyring: context.keyring, in: context.tx)
        try context.emit("claim.confirmed", ["claim": String(claim), "state": row.state.rawValue])
        return ClaimAnswer(row)
    }
}
