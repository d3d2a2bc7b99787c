/// A gift of a tier as it was given, and not taken back by the rule since.
public struct GivenTierGift: Sendable, Hashable {
    /// The gift's id.
    public let gift: String
    /// The day on which the tier had been reached.
    public let reachedOn: CalendarDay

    public init(gift: String, reachedOn: CalendarDay) {
        self.gift = gift
        self.reachedOn = reachedOn
    }
}
