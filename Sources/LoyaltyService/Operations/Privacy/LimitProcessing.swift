import LoyaltyRules

/// Sets or lifts a limit to what is done with a member's data: restriction, objection to profiling, a legal claim
/// (PIPL 24, 44, 47).
public struct LimitProcessing: Operation {
    public static let name = "privacy.limit"
    public static let permission = Permission.managePrivacy
    public let member: MemberID
    public let kind: ProcessingLimit
    public let isInForce: Bool
    /// The last day; nil until it is lifted.
    public let until: CalendarDay?
    public let note: String

    public init(member: MemberID, kind: ProcessingLimit, isInForce: Bool, until: CalendarDay? = nil, note: String) {
        self.member = member
        self.kind = kind
        self.isInForce = isInForce
        self.until = until
        self.note = note
    }

    public var laneKey: Int { MemberReference.id(member).laneKey }

    public struct Answer: Sendable, Codable {
        public let member: MemberID
        public let kind: ProcessingLimit
        public let isInForce: Bool
    }

    /// - Throws: `Refusal` `member_unknown`, `member_erased`, `privacy_limit_unchanged`, `privacy_limit_in_past`.
    public func run(in context: OperationContext) throws -> Answer {
        _ = try PrivacyPosting.person(member, in: context)
        let today = try PrivacyPosting.today(in: context)
        if let until, until < today { throw Refusal(.privacyLimitInPast) }
        let known = try LimitTable.inForce(on: today, of: member, keyring: context.keyring, in: context.tx)
            .first { $0.kind == kind }
        guard isInForce ? known == nil || known?.until != until : known != nil else { throw Refusal(.privacyLimitUnchanged) }
        try PrivacyPosting.limit(
            kind, isInForce: isInForce, until: isInForce ? until : nil, note: note, of: member, in: context)
        try context.emit("privacy.limit_changed", ["kind": kind.rawValue, "in_force": isInForce ? "yes" : "no"])
        return Answer(member: member, kind: kind, isInForce: isInForce)
    }
}
