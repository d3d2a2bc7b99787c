import LoyaltyRules

/// How a request about personal data stands.
public struct RequestAnswer: Sendable, Codable {
    public let member: MemberID
    public let request: Int64
    public let kind: RequestKind
    public let state: RequestState
    /// The last day on which an answer is in time.
    public let dueOn: CalendarDay
}
