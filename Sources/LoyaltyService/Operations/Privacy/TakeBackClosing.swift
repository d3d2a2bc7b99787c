import LoyaltyRules

/// Keeps a membership whose end was asked for (MEM-23): by the member, or at the desk, for as long as it has not ended.
public struct TakeBackClosing: Operation {
    public static let name = "privacy.take_back"
    public static let permission = Permission.handleRequests
    public static let servesOneself = true
    public let member: MemberID
    public let request: Int64

    public init(member: MemberID, request: Int64) {
        self.member = member
        self.request = request
    }

    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `privacy_request_unknown`, `privacy_request_decided`.
    public func run(in context: OperationContext) throws -> RequestAnswer {
        _ = try PrivacyPosting.person(member, in: context)
        let known = try RequestTable.list(of: member, keyring: context.keyring, in: context.tx)
        guard let row = known.first(where: { $0.id == request && $0.kind == .close }) else { throw Refusal(.privacyRequestUnknown) }
        guard
            try RequestTable.decide(
                request, of: member, .refused, by: context.actor.id, answer: nil, at: context.now, keyring: context.keyring,
                in: context.tx)
        else { throw Refusal(.privacyRequestDecided) }
        try context.emit("privacy.request_decided", ["request": String(request), "state": RequestState.refused.rawValue])
        return RequestAnswer(member: member, request: request, kind: .close, state: .refused, dueOn: row.dueOn)
    }
}
