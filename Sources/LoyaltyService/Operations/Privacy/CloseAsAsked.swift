import LoyaltyRules

/// Ends a membership whose member asked for it and has not taken it back (MEM-23).
public struct CloseAsAsked: Operation {
    public static let name = "member.close_asked"
    public static let permission = Permission.managePrivacy
    public let member: MemberID
    public let request: Int64

    public init(member: MemberID, request: Int64) {
        self.member = member
        self.request = request
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `privacy_request_unknown`, `privacy_request_decided`, `closing_not_due`, and all that closing refuses.
    public func run(in context: OperationContext) throws -> Posted {
        _ = try PrivacyPosting.person(member, in: context)
        let known = try RequestTable.list(of: member, keyring: context.keyring, in: context.tx)
        guard let row = known.first(where: { $0.id == request && $0.kind == .close }) else { throw Refusal(.privacyRequestUnknown) }
        guard row.state == .open else { throw Refusal(.privacyRequestDecided) }
        guard ClosingReview.isDue(row.dueOn, on: try PrivacyPosting.today(in: context)) else {
            throw Refusal(.closingNotDue, ["day": .day(row.dueOn)])
        }
        return try MembershipEndPosting.post(member, operation: Self.name, because: "asked on \(row.openedOn)", in: context)
    }
}
