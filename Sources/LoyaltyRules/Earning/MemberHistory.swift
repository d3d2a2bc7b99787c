/// What rules may ask about a member's past, before the fact in question.
public protocol MemberHistory {
    /// What a counter adds up to in the window that ends on a day.
    func total(of counter: Counter, in window: Window, on day: CalendarDay) -> Int64
    /// What rules have given in a window, and for how many facts; of one subject where that is named.
    func given(by rules: [String], in window: Window, on day: CalendarDay, subject: String?) -> RuleUse
    /// What rules have given to all members together.
    func drawn(by rules: [String]) -> RuleUse
    /// The remainder that a rule or counter has kept, in millionths of its smallest unit.
    func rest(of id: String) -> Int64
    /// The first day on which a kind of event was told; nil when it never was (ADV-29).
    func firstDay(ofEvent event: String) -> CalendarDay?
    /// The stays before, where the program joins stays that follow each other (ADV-33).
    var stays: [PastStay] { get }
}

extension MemberHistory {
    public func firstDay(ofEvent event: String) -> CalendarDay? { nil }
    public var stays: [PastStay] { [] }
}
