/// For how long somebody is a member: from the day of joining, by what was counted and what staff renewed (CFL-05).
public enum MembershipTerm {
    /// Membership on a day.
    ///
    /// A term ends the day before the anniversary. Another one follows when the renewal requirement holds as of that
    /// last day, or when staff renewed it meanwhile. After a lapse, the first day on which the requirement holds, or
    /// on which staff renew, begins a new term. Where tiers have terms of their own, the tier held on the day of which a
    /// term is given decides on it; who holds a permanent one never lapses.
    public static func standing(
        _ ladder: TierLadder, terms: MembershipTerms?, renewedOn renewals: [CalendarDay] = [],
        on day: CalendarDay
    ) -> MembershipStanding {
        guard let terms, terms.months > 0, let joined = ladder.joinedOn else { return .active(until: nil) }
        let given = renewals.sorted()
        var used = given.prefix { $0 < joined }.count
        var first = joined
        var (before, months) = (0, length(terms, ladder, on: joined))
        while true {
            while used < given.count, given[used] <= min(day, last(first, months)) {
                (before, months) = (months, months + length(terms, ladder, on: given[used]))
                used += 1
            }
            let until = last(first, months)
            if day <= until { return .active(until: own(terms, ladder, on: day)?.isPermanent ?? false ? nil : until) }
            let term = last(first, before)
            if renews(terms, ladder, on: until, termFrom: term) {
                (before, months) = (months, months + length(terms, ladder, on: until))
                continue
            }
            let counted = ladder.daysCounted(through: day).first {
                $0 > until && renews(terms, ladder, on: $0, termFrom: term)
            }
            let byStaff = used < given.count && given[used] <= day ? given[used] : nil
            guard let revived = [counted, byStaff].compactMap({ $0 }).min() else {
                return .lapsed(since: until.adding(days: 1))
            }
            // A renewal that revives has given its term by that.
            if revived == byStaff { used += 1 }
            (first, before, months) = (revived, 0, length(terms, ladder, on: revived))
        }
    }

    /// The last day after so many months; counted from the first day, so that no month end wears it down.
    private static func last(_ first: CalendarDay, _ months: Int) -> CalendarDay {
        first.adding(months: months).adding(days: -1)
    }

    /// The length of a term that is given on a day.
    private static func length(_ terms: MembershipTerms, _ ladder: TierLadder, on day: CalendarDay) -> Int {
        own(terms, ladder, on: day)?.months ?? terms.months
    }

    /// What the tier held on a day has of its own.
    private static func own(_ terms: MembershipTerms, _ ladder: TierLadder, on day: CalendarDay) -> TierMembership? {
        guard !terms.byTier.isEmpty else { return nil }
        return terms.own(of: ladder.standing(on: day).tier)
    }

    private static func renews(
        _ terms: MembershipTerms, _ ladder: TierLadder, on day: CalendarDay, termFrom: CalendarDay
    ) -> Bool {
        let anchors = WindowAnchors(joinedOn: ladder.joinedOn, termFrom: termFrom, forTiers: false)
        let own = own(terms, ladder, on: day)
        if own?.isPermanent ?? false { return true }
        guard let renewal = own == nil ? terms.renewal : own?.renewal else { return false }
        let question = TierQuestion(day: day, anchors: anchors, years: ladder.walked(to: day).years(on: day))
        return ladder.road.holds(renewal, question)
    }
}
