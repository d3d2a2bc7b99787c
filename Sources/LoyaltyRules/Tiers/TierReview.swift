/// What a tier run decides (TIER-07 … TIER-09): once for each member, by the same walk as every posting.
public enum TierReview {
    /// How many days before the end of a term a member is told, when nobody says otherwise (TIER-12).
    public static let warningDays = 60

    /// The decision for a member.
    /// - Parameters:
    ///   - before: the tier that was last settled, on `settledOn` by version `version` of the document.
    ///   - ladder: the member's whole history in the program in force on `day`.
    ///   - renewals: the days on which staff renewed the membership (MEM-21).
    public static func decide(
        _ before: TierStanding, settledOn: CalendarDay, version: Int, ladder: TierLadder, on day: CalendarDay,
        renewedOn renewals: [CalendarDay] = [], warningDays: Int = TierReview.warningDays
    ) -> TierDecision {
        let after = ladder.standing(on: day)
        // Nearly everybody keeps the tier: nothing more is asked for them than has to be.
        if before.tier == after.tier {
            var decision = TierDecision(before: before, after: after, change: .kept)
            if let until = after.until, until <= day.adding(days: warningDays) {
                decision.warning = TierProgress.keeping(after, ladder: ladder, on: day)
            }
            if isHeldByTitle(after, ladder, on: day) { decision.exception = .heldByTitle }
            return decision
        }
        let change = TierChange(from: before.tier, to: after.tier, in: ladder.program)
        var decision = TierDecision(before: before, after: after, change: change)
        let events = ladder.events(through: day)
        if change == .down {
            let fall = TierExplanation.falls(from: before, to: after, ladder: ladder, on: day).first
            decision.fallsOn = fall?.on
            decision.cause = cause(of: fall, in: events, settledOn, isSameVersion: version == ladder.program.version)
        } else {
            let rise = events.last { $0.kind != .ended && $0.from != $0.to && $0.to == after.tier }
            decision.cause = cause(of: rise, in: events, settledOn, isSameVersion: version == ladder.program.version)
        }
        decision.exception = exception(decision, ladder, renewals, on: day)
        return decision
    }

    /// The sentences of a decision: why the tier changes, or what is missing to keep it.
    public static func lines(_ decision: TierDecision, ladder: TierLadder, on day: CalendarDay) -> [ReceiptLine] {
        if let warning = decision.warning { return TierExplanation.lines(warning) }
        return TierExplanation.lines(from: decision.before, to: decision.after, ladder: ladder, on: day)
    }

    private static func cause(
        of event: TierEvent?, in events: [TierEvent], _ settledOn: CalendarDay, isSameVersion: Bool
    ) -> TierCause {
        guard let event else { return isSameVersion ? .corrected : .rules }
        // What lies before the day on which the tier was settled had been looked at, by other rules.
        if event.on <= settledOn, event.kind != .begun { return isSameVersion ? .corrected : .rules }
        switch event.kind {
        case .risen, .renewed, .kept: return .counted
        case .begun: return .titleBegun
        case .lifetime: return .lifetime
        case .fallen, .ended:
            let last = event.on.adding(days: -1)
            return events.contains { $0.kind == .ended && $0.on == last } ? .titleEnded : .termEnded
        }
    }

    private static func exception(
        _ decision: TierDecision, _ ladder: TierLadder, _ renewals: [CalendarDay], on day: CalendarDay
    ) -> TierException? {
        let program = ladder.program
        if let terms = program.terms.membership,
            case .lapsed = MembershipTerm.standing(ladder, terms: terms, renewedOn: renewals, on: day)
        {
            return .membershipLapsed
        }
        guard decision.change == .down else { return nil }
        if decision.cause == .titleEnded { return .titleEnded }
        let steps = program.rank(of: decision.before.tier) - program.rank(of: decision.after.tier)
        return steps > 1 ? .severalSteps : nil
    }

    private static func isHeldByTitle(_ standing: TierStanding, _ ladder: TierLadder, on day: CalendarDay) -> Bool {
        let isGiven = ladder.titles.contains { title in
            title.tier == standing.tier && title.from <= day && title.until.map { day <= $0 } ?? true
        }
        guard isGiven else { return false }
        let counted = ladder.withoutTitles().standing(on: day)
        return ladder.program.rank(of: counted.tier) < ladder.program.rank(of: standing.tier)
    }
}
