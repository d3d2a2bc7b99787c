/// What a member had counted before, as somebody states it to try a bill: one figure for each counter, whatever the days
/// over which it is added up. Nothing was given before, and no remainder was kept.
public struct StatedHistory: MemberHistory, Sendable {
    private let totals: [String: Int64]

    /// - Parameter totals: the figures by the counter's id, in its smallest unit.
    public init(_ totals: [String: Int64]) { self.totals = totals }

    public func total(of counter: Counter, in window: Window, on day: CalendarDay) -> Int64 { totals[counter.id] ?? 0 }

    public func given(by rules: [String], in window: Window, on day: CalendarDay, subject: String?) -> RuleUse {
        RuleUse()
    }

    public func drawn(by rules: [String]) -> RuleUse { RuleUse() }
    public func rest(of id: String) -> Int64 { 0 }
}
