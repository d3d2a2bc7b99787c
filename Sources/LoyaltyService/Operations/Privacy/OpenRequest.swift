import LoyaltyRules

/// Takes what a member asks about their own data (SEC-11). What nobody may weigh is done at once.
public struct OpenRequest: Operation {
    public static let name = "privacy.open"
    public static let permission = Permission.handleRequests
    public static let servesOneself = true
    public let member: MemberID
    public let kind: RequestKind
    /// What the member wrote with it; may be empty.
    public let question: String
    /// Where: `portal`, `desk` …
    public let channel: String

    public init(member: MemberID, kind: RequestKind, question: String, channel: String) {
        self.member = member
        self.kind = kind
        self.question = question
        self.channel = channel
    }

    public var owner: MemberID? { member }
    public var laneKey: Int { MemberReference.id(member).laneKey }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `privacy_request_running`; `member_closed` for an end that was.
    public func run(in context: OperationContext) throws -> RequestAnswer {
        let standing = try PrivacyPosting.person(member, in: context)
        guard kind != .close || standing.status == .active else { throw Refusal(.memberClosed) }
        let known = try RequestTable.list(of: member, keyring: context.keyring, in: context.tx)
        if let running = known.first(where: { $0.kind == kind && $0.state == .open }) {
            throw Refusal(.privacyRequestRunning, ["day": .day(running.dueOn)])
        }
        let today = try PrivacyPosting.today(in: context)
        let (id, due) = (context.newID(), RequestDeadline.due(openedOn: today))
        let row = RequestRow(
            member: member, id: id, kind: kind, state: .open, channel: channel, openedOn: today, dueOn: due,
            openedAt: context.now, openedBy: context.actor.id, question: question, decidedAt: nil, decidedBy: nil,
            answer: nil)
        try RequestTable.insert(row, keyring: context.keyring, in: context.tx)
        try context.emit("privacy.request_opened", ["request": String(id), "kind": kind.rawValue, "due_on": "\(due)"])
        if kind == .close { try warn(last: due, on: today, in: context) }
        if kind.isDoneAtOnce { try doAtOnce(id, in: context) }
        return RequestAnswer(
            member: member, request: id, kind: kind, state: kind.isDoneAtOnce ? .done : .open, dueOn: due)
    }

    /// The member hears of it, whoever asked: with all that is lost, and how to keep it.
    private func warn(last day: CalendarDay, on today: CalendarDay, in context: OperationContext) throws {
        let program = try context.programs.inForce(on: today, in: context.tx)
        let losses = try ClosingFinding.losses(of: member, program: program, keyring: context.keyring, in: context.tx)
        try MemberNotice.post(
            .closingAsked, ClosingReview.warning(losses, last: day), tier: losses.tier, program: program, in: context)
    }

    private func doAtOnce(_ id: Int64, in context: OperationContext) throws {
        if kind == .withdraw {
            try PrivacyPosting.withdrawAll(of: member, channel: channel, in: context)
        } else {
            try PrivacyPosting.limit(
                .objection, isInForce: true, until: nil, note: nil, of: member, in: context)
            let tags = try MemberTable.traits(member, in: context.tx)
            try MemberTable.putTraits(birthday: tags.birthday, tags: [], of: member, in: context.tx)
        }
        _ = try RequestTable.decide(
            id, of: member, .done, by: context.actor.id, answer: nil, at: context.now, keyring: context.keyring,
            in: context.tx)
    }
}
