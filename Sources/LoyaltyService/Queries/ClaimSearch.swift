import LoyaltyRules

/// What somebody looks for among claims: by bill number, day, member and outlet (PTS-22). Empty for anything.
public struct ClaimSearch: Sendable {
    public var state: ClaimState?
    /// Answered ones instead of those that wait.
    public var isDecided = false
    /// For example `staff:5`.
    public var owner = ""
    public var number = ""
    public var day: CalendarDay?
    public var property = ""
    public var outlet = ""
    public var member: MemberID?

    public init() {}
}
