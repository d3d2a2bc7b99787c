/// What happens to a claim (PTS-22, T-S4-2, PTS-26).
public enum ClaimReview {
    /// The most claims of one member that may wait at the same time: more are no mistake of a hotel.
    public static let mostOpen = 20

    /// What a claim meets when it is told.
    public enum Arrival: Sendable, Hashable {
        /// It had brought its points already: answered at once with that receipt.
        case duplicate
        /// Everything fits what an import set aside, and it is small: credited at once.
        case creditAtOnce
        /// A person decides.
        case wait
    }

    /// What a claim meets when it is told.
    /// - Parameters:
    ///   - own: the best fit among what this member was credited.
    ///   - parked: the best fit among what imports set aside.
    public static func arrival(
        of claim: ClaimFacts, own: ClaimMatch?, parked: ClaimMatch?, under terms: ClaimTerms
    ) -> Arrival {
        if let own, isDuplicate(own, of: claim.kind) { return .duplicate }
        guard let amount = claim.amount, amount > 0, amount <= terms.autoAmount, parked?.isExact == true else { return .wait }
        return .creditAtOnce
    }

    /// A stay is the same by its number; a bill by number and business day, since tills begin anew each day.
    public static func isDuplicate(_ match: ClaimMatch, of kind: FolioKind) -> Bool {
        func isFull(_ criterion: ClaimMatch.Criterion) -> Bool {
            match.lines.contains { $0.criterion == criterion && $0.points == $0.most }
        }
        return isFull(.number) && (kind == .stay || isFull(.day))
    }

    /// Whether a second person has to approve: by the amount of what is credited, or by the points of goodwill.
    public static func needsSecond(_ way: ClaimWay, amount: Int64, points: Int64, under terms: ClaimTerms) -> Bool {
        switch way {
        case .credit: amount > terms.secondAmount
        case .goodwill: points > terms.secondPoints
        case .refuse: false
        }
    }

    /// Four eyes: whoever approved first, or told the claim at the desk, is not the second.
    public static func mayConfirm(_ actor: String, openedBy opener: String, approvedBy first: String) -> Bool {
        actor != first && actor != opener
    }

    /// By when the answer is due.
    public static func due(openedAt: Instant, under terms: ClaimTerms) -> Instant {
        openedAt.adding(seconds: Int64(terms.answerHours) * 3_600)
    }

    /// Whether the day of a claim lies within the time in which one may claim.
    public static func isInTime(_ day: CalendarDay, today: CalendarDay, under terms: ClaimTerms) -> Bool {
        day >= today.adding(days: -terms.withinDays)
    }
}
