/// For how long somebody is a member: from the day of joining, by what was counted and what staff renewed (CFL-05).
public enum MembershipTerm {
    /// Membership on a day.
    ///
    /// A term ends the day before the anniversary. Another one follows when the renewal requirement holds as of that
    /// last day, or when staff renewed it meanwhile. After a lapse, the first day on which the requirement holds, or
    /// on which staff renew, begins a new term.
    public static func standing(
        _ ladder: TierLadder, terms: MembershipTerms?, renewedOn renewals: [CalendarDay] = [],
        on day: CalendarDay
    ) -> MembershipStanding {
        guard let terms, terms.months > 0, let joined = ladder.joinedOn else { return .active(until: nil) }
        let given = renewals.sorted()
        var used = given.prefix { $0 < joined }.count
        var first = joined
        var count = 1
        while true {
            while used < given.count, given[used] <= min(day, last(first, count, terms)) {
                (used, count) = (used + 1, count + 1)
            }
            let until = last(first, count, terms)
            if day <= until { return .active(until: until) }
            if renews(terms, ladder, on: until, termFrom: last(first, count - 1, terms)) {
                count += 1
                continue
            }
            let term = last(first, count - 1, terms)
            let counted = ladder.daysCounted(through: day).first {
                $0 > until && renews(terms, ladder, on: $0, termFrom: term)
            }
            let byStaff = used < given.count && given[used] <= day ? given[used] : nil
            guard let revived = [counted, byStaff].compactMap({ $0 }).min() else {
                return .lapsed(since: until.adding(days: 1))
            }
            // A renewal that revives has given its term by that.
            if revived == byStaff { used += 1 }
            (first, count) = (revived, 1)
        }
    }

    /// The last day of the so-manieth term; counted from the first day, so that no month end wears it down.
    private static func last(_ first: CalendarDay, _ count: Int, _ terms: MembershipTerms) -> CalendarDay {
        first.adding(months: terms.months * count).adding(days: -1)
    }

    private static func renews(
        _ terms: MembershipTerms, _ ladder: TierLadder, on day: CalendarDay, termFrom: CalendarDay
    ) -> Bool {
        let anchors = WindowAnchors(joinedOn: ladder.joinedOn, termFrom: termFrom, forTiers: false)
        guard let renewal = terms.renewal else { return false }
        let question = TierQuestion(day: day, anchors: anchors, years: ladder.walked(to: day).years(on: day))
        return ladder.road.holds(renewal, question)
    }
}
