import LoyaltyRules

/// Answers a request about personal data: it was done, or it is refused for a reason that the member is told (SEC-11).
public struct DecideRequest: Operation {
    public static let name = "privacy.decide"
    public static let permission = Permission.managePrivacy
    public let member: MemberID
    public let request: Int64
    public let isDone: Bool
    /// What the member is told.
    public let answer: String

    public init(member: MemberID, request: Int64, isDone: Bool, answer: String) {
        self.member = member
        self.request = request
        self.isDone = isDone
        self.answer = answer
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `privacy_request_unknown`, `privacy_request_decided`,
    ///   `privacy_request_is_erasure`.
    public func run(in context: OperationContext) throws -> RequestAnswer {
        _ = try PrivacyPosting.person(member, in: context)
        let known = try RequestTable.list(of: member, keyring: context.keyring, in: context.tx)
        guard let row = known.first(where: { $0.id == request }) else { throw Refusal(.privacyRequestUnknown) }
        guard row.state == .open else { throw Refusal(.privacyRequestDecided) }
        // Nobody says that somebody was forgotten who was not, or that a membership ended that goes on.
        guard row.kind != .close, row.kind != .erase || !isDone else { throw Refusal(.privacyRequestIsErasure) }
        let state: RequestState = isDone ? .done : .refused
        guard
            try RequestTable.decide(
                request, of: member, state, by: context.actor.id, answer: answer, at: context.now,
                keyring: context.keyring, in: context.tx)
        else { throw Refusal(.privacyRequestDecided) }
        if isDone, row.kind == .restrict {
            try PrivacyPosting.limit(.restriction, isInForce: true, until: nil, note: nil, of: member, in: context)
        }
        try context.emit("privacy.request_decided", ["request": String(request), "state": state.rawValue])
        return RequestAnswer(member: member, request: request, kind: row.kind, state: state, dueOn: row.dueOn)
    }
}
