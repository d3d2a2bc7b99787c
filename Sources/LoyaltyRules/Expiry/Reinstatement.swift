/// Giving back points that ended unused: by hand, with a reason, never more than ended (PTS-17).
public enum Reinstatement {
    /// Points that were taken out of a lot because they had ended.
    public struct Ending: Sendable, Hashable {
        /// The business day on which they were taken out.
        public let on: CalendarDay
        /// What is still gone of it: what ended, less what came back in whatever way.
        public let gone: Int64
        /// Where the points of the lot had come from.
        public let kind: Lot.Kind

        public init(on day: CalendarDay, gone: Int64, kind: Lot.Kind) {
            on = day
            self.gone = gone
            self.kind = kind
        }
    }

    /// How much is given back on a day, and until when it can be used.
    /// - Parameters:
    ///   - asked: nil for all that is still gone.
    ///   - ending: nil when the entry did not take out what had ended.
    ///   - thisYear: what the member was given back of the asset in the calendar year of the day.
    ///   - terms: those of the version in force on the day.
    public static func review(
        _ asked: Int64?, of ending: Ending?, thisYear: Int64, on day: CalendarDay, terms: ReinstatementTerms?
    ) throws(ReinstatementRefusal) -> (amount: Int64, expiresOn: CalendarDay) {
        guard let ending else { throw .notAnEnding }
        guard let terms else { throw .notOffered }
        guard ending.kind != .reinstated else { throw .twice }
        guard day <= ending.on.adding(days: terms.withinDays) else { throw .tooLate }
        guard ending.gone > 0 else { throw .nothingLeft }
        let amount = asked ?? ending.gone
        guard amount > 0, amount <= ending.gone else { throw .outOfBounds }
        if let most = terms.atMostPerYear, amount > most - thisYear { throw .overLimit }
        return (amount, terms.lastDay(from: day))
    }
}
