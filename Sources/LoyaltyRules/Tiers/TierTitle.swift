/// A tier given otherwise than by counting: by staff, for a price, as a gift, on trial (TIER-09, TIER-14, ADV-10).
public struct TierTitle: Sendable, Hashable, Codable {
    /// How it was given.
    public enum Cause: String, Sendable, Hashable, Codable, CaseIterable {
        case granted, purchased, gifted, challenge
        /// A rule gave an asset that brings it.
        case held
    }

    public let tier: String
    public let cause: Cause
    /// The first day.
    public let from: CalendarDay
    /// The last day; nil for ever.
    public let until: CalendarDay?

    public init(tier: String, cause: Cause, from: CalendarDay, until: CalendarDay?) {
        self.tier = tier
        self.cause = cause
        self.from = from
        self.until = until
    }
}
