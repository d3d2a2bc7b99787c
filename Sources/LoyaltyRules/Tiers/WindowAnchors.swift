/// The days of one member on which windows hang: when they joined, and when the present term of the tier began.
public struct WindowAnchors: Sendable, Hashable {
    /// The day of joining; without it a membership year is all that was ever counted.
    public let joinedOn: CalendarDay?
    /// The day on which the present term of the tier began; nil when the tier never changed.
    public let termFrom: CalendarDay?
    /// Whether what rolled over from the year before counts, too: for tiers it does, for milestones not (ADV-06).
    public let forTiers: Bool

    public init(joinedOn: CalendarDay? = nil, termFrom: CalendarDay? = nil, forTiers: Bool = false) {
        self.joinedOn = joinedOn
        self.termFrom = termFrom
        self.forTiers = forTiers
    }
}
