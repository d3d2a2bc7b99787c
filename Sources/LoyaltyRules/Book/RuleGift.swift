/// What a rule gave for one fact.
struct RuleGift: Sendable, Hashable {
    let rule: String
    let asset: String
    let day: CalendarDay
    /// The number of the fact; of an event, its subject.
    let subject: String
    var amount: Int64
}
