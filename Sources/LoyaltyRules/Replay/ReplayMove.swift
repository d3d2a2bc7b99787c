/// An amount that did not come from a rule for a fact: given or taken by hand, or used by the member.
public struct ReplayMove: Sendable, Hashable {
    /// The rule on the entry: `adjustment`, or the reward that it was used for.
    public let rule: String
    /// Less than 0 when it was taken or used.
    public let amount: AssetAmount
    public let day: CalendarDay
    /// The hotel at which it was; empty for none.
    public let property: String

    public init(rule: String, amount: AssetAmount, day: CalendarDay, property: String) {
        self.rule = rule
        self.amount = amount
        self.day = day
        self.property = property
    }

    /// Whether staff decided it, and not the member.
    var isByHand: Bool { rule == "adjustment" }
}
