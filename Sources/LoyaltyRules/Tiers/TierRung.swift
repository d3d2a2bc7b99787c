/// What a member has of one tier: how long it can be claimed, and for how long it has been held.
struct TierRung: Sendable {
    /// The number of the last day of the claim.
    private var end = Int.min
    /// How the claim, or its last days, was given; nil where it was reached.
    private(set) var given: TierTitle.Cause?
    /// Days at exactly this tier, without the present stretch.
    var daysHeld = 0

    /// Whether the tier can be claimed on a day.
    func isLive(on day: CalendarDay) -> Bool { end >= day.number }
    /// Whether it is held for ever.
    var isForEver: Bool { end == .max }
    /// The last day of the claim; nil for ever.
    var until: CalendarDay? { end == .max ? nil : CalendarDay(number: end) }

    /// A claim until a day, for ever when nil: claims only grow.
    mutating func grow(until day: CalendarDay?, given cause: TierTitle.Cause? = nil) {
        let last = day?.number ?? .max
        if last > end || (last == end && cause == nil) { given = cause }
        end = max(end, last)
    }
}
