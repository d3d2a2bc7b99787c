/// The past of somebody of whom nothing is known yet.
public struct NoHistory: MemberHistory, Sendable {
    public init() {}
    public func total(of counter: Counter, in window: Window, on day: CalendarDay) -> Int64 { 0 }
    public func given(by rules: [String], in window: Window, on day: CalendarDay, subject: String?) -> RuleUse {
        RuleUse()
    }
    public func drawn(by rules: [String]) -> RuleUse { RuleUse() }
    public func rest(of id: String) -> Int64 { 0 }
}
