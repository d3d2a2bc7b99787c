import LoyaltyRules

/// What a member asked about their own data, and what became of it.
public struct RequestRow: Sendable {
    public let member: MemberID
    public let id: Int64
    public let kind: RequestKind
    public let state: RequestState
    /// Where it was asked, for example `portal`.
    public let channel: String
    public let openedOn: CalendarDay
    public let dueOn: CalendarDay
    public let openedAt: Instant
    public let openedBy: String
    /// What the member wrote with it; nil when nothing, or when the person was erased.
    public let question: String?
    public let decidedAt: Instant?
    public let decidedBy: String?
    /// What the member was told; nil as `question`.
    public let answer: String?
}
