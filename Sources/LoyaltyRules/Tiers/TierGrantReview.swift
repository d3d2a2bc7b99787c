/// Whether staff may give a tier by hand (TIER-09).
public enum TierGrantReview {
    /// The title that is given from a day until a stated last one.
    /// - Parameter reason: why; said again in the member's record.
    public static func review(
        _ tier: String, until: CalendarDay?, reason: String, program: Program, on day: CalendarDay
    ) throws(TierGrantRefusal) -> TierTitle {
        guard let tier = program.tier(tier), let grant = tier.grant, program.rank(of: tier.id) > 0 else {
            throw .notGranted
        }
        guard reason.contains(where: { !$0.isWhitespace }) else { throw .reasonMissing }
        guard let until else { throw .endMissing }
        guard until >= day else { throw .endInPast }
        guard until <= day.adding(months: grant.atMostMonths) else { throw .tooLong }
        return TierTitle(tier: tier.id, cause: .granted, from: day, until: until)
    }
}
