import LoyaltyRules

/// Records something a member did, or that happened, without a charge (PTS-10, PTS-11). The same event with the same
/// subject is refused and shows the first.
public struct RecordEvent: Operation {
    public static let name = "event.record"
    public static let permission = Permission.recordEvent
    public let member: MemberReference
    /// A kind of event of the program, for example `review`.
    public let event: String
    /// What it is about: the stay that was reviewed, the friend who was referred.
    public let subject: String
    public let day: CalendarDay
    /// The hotel where it happened; empty for none.
    public let at: String
    /// The partner that tells it, and pays for what it earns; nil for none (ADV-25).
    public let partner: String?

    public init(
        member: MemberReference, event: String, subject: String, on day: CalendarDay, at property: String = "",
        partner: String? = nil
    ) {
        self.member = member
        self.event = event
        self.subject = subject
        self.day = day
        at = property
        self.partner = partner
    }

    public var property: String? { at.isEmpty ? nil : at }
    public var laneKey: Int { member.laneKey }

    public func run(in context: OperationContext) throws -> Posted {
        try EventPosting.post(
            event, subject: subject, on: day, at: at, partner: partner, member: member, operation: Self.name,
            in: context)
    }
}
