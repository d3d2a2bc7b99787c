/// From which day a version may count, and until when it may be taken back (GEN-06, POL-05, POL-06).
public enum PublicationReview {
    /// The first day from which an approved draft may be in force; nil for any day, which is so before the first
    /// version.
    ///
    /// Members were promised a notice by the version in force, so that one counts and not the draft's own. A day on
    /// which something was recorded keeps its version: otherwise two stays of one day would be judged by two.
    /// - Parameters:
    ///   - today: the business day at the hotel that is furthest ahead.
    ///   - inForceSince: the first day of the version in force today.
    ///   - notice: what that version promises.
    ///   - lastFact: the last business day with a stay, bill or event.
    public static func earliestDay(
        today: CalendarDay, inForceSince: CalendarDay?, notice: NoticeTerms, lastFact: CalendarDay?
    ) -> CalendarDay? {
        guard let inForceSince else { return nil }
        let announced = max(today.adding(days: notice.days), inForceSince)
        return lastFact.map { max(announced, $0.adding(days: 1)) } ?? announced
    }

    /// Whether a version may be withdrawn: only before its first day, and before any fact was judged by it.
    public static func mayWithdraw(effectiveFrom: CalendarDay, today: CalendarDay, wasUsed: Bool) -> Bool {
        effectiveFrom > today && !wasUsed
    }
}
