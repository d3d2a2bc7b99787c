/// What a tier run decides for one member on a day (TIER-08, TIER-09).
public struct TierDecision: Sendable, Hashable {
    /// The tier that stands, and the one that the member's history gives on the day.
    public let before: TierStanding
    public let after: TierStanding
    public let change: TierChange
    /// Why it is another one; nil where it is kept.
    public internal(set) var cause: TierCause?
    /// The first day of the tier after, where the tier before has fallen.
    public internal(set) var fallsOn: CalendarDay?
    public internal(set) var exception: TierException?
    /// What is missing to keep the tier at the end of its term, where that end is near.
    public internal(set) var warning: TierKeeping?

    init(before: TierStanding, after: TierStanding, change: TierChange) {
        self.before = before
        self.after = after
        self.change = change
    }

    /// Whether it belongs on the list that a person goes through; whoever only keeps the tier is counted.
    public var isListed: Bool { change != .kept || exception != nil || warning != nil }
}
