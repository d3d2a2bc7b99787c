import LoyaltyRules

/// A limit to what is done with a member's data, set or lifted.
public struct LimitRow: Sendable {
    public let kind: ProcessingLimit
    public let isInForce: Bool
    /// The last day on which it holds; nil until it is lifted.
    public let until: CalendarDay?
    /// Why, as far as it was said; nil when the person was erased.
    public let note: String?
    public let actor: String
    public let recordedAt: Instant

    /// Whether it holds on a day.
    public func holds(on day: CalendarDay) -> Bool { isInForce && until.map { $0 >= day } ?? true }
}
