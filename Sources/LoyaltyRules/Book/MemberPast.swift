/// What is remembered of a member for rules that ask: counters, what rules gave, remainders.
struct MemberPast: MemberHistory {
    let program: Program
    var ladder: TierLadder
    var gifts: [RuleGift]
    var rests: [String: Int64]
    let joinedOn: CalendarDay?
    /// The first days of events for which milestones ask.
    var firstDays: [String: CalendarDay] = [:]
    var stays: [PastStay] = []

    func total(of counter: Counter, in window: Window, on day: CalendarDay) -> Int64 {
        ladder.total(of: counter, in: window, on: day, forTiers: false)
    }

    func given(by rules: [String], in window: Window, on day: CalendarDay, subject: String?) -> RuleUse {
        let days = WindowDays.range(of: window, on: day, joinedOn: joinedOn, whole: true)
        return gifts.use(of: rules, in: days, subject: subject)
    }

    func drawn(by rules: [String]) -> RuleUse { given(by: rules, in: .lifetime, on: CalendarDay(number: Int.max / 2), subject: nil) }

    func firstDay(ofEvent event: String) -> CalendarDay? { firstDays[event] }

    func rest(of id: String) -> Int64 { rests[id] ?? 0 }
}
