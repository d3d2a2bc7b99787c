/// The tier a member has on a day.
public struct TierStanding: Sendable, Hashable, Codable {
    /// The tier's id.
    public let tier: String
    /// The day from which it has been held without a break; nil for the tier everyone begins in.
    public let since: CalendarDay?
    /// The last day on which it holds if nothing more is earned; nil for ever.
    public let until: CalendarDay?
    /// The day on which the present term began: of reaching, or keeping, the tier (ADV-05).
    public let termFrom: CalendarDay?

    public init(tier: String, since: CalendarDay?, until: CalendarDay?, termFrom: CalendarDay? = nil) {
        self.tier = tier
        self.since = since
        self.until = until
        self.termFrom = termFrom
    }
}
