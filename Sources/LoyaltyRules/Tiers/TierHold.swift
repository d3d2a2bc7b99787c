/// Whether a person may hold back a fall that a tier run found, and until when (TIER-09).
///
/// A tier comes from a member's history; a fall that were only left out of one run would come with the next stay. So
/// holding back gives the tier by hand, from the day of the fall on: the program must let staff give it.
public enum TierHold {
    /// The title that keeps the tier without a break.
    /// - Parameter asOf: the day of the run; the last day may lie so many months after it as the program says.
    public static func review(
        _ tier: String, change: TierChange, fallsOn: CalendarDay?, until: CalendarDay, asOf day: CalendarDay,
        program: Program
    ) throws(TierHoldRefusal) -> TierTitle {
        guard change == .down else { throw .notFalling }
        guard let grant = program.tier(tier)?.grant, program.rank(of: tier) > 0 else { throw .notGranted }
        guard until >= day, until <= day.adding(months: grant.atMostMonths) else { throw .endOutOfBounds }
        return TierTitle(tier: tier, cause: .granted, from: fallsOn ?? day, until: until)
    }
}
