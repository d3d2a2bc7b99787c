/// Which tier a member has: a pure function of the counters' history and the program (I-26), so that a
/// late, corrected or reversed fact gives the tier that a history without the mistake would have given.
public enum TierQualification {
    /// The tier on a day.
    ///
    /// Walks through the days on which something was counted. On each, the highest tier whose condition
    /// holds in its window is reached at once (TIER-08); a tier whose condition holds again is held for
    /// another term. When a term ends, the member has what the windows then support.
    public static func standing(
        history: [CounterDay], program: Program, on day: CalendarDay
    ) -> TierStanding {
        let past = net(history, until: day)
        let totals = CounterTotals(past)
        var current = TierStanding(tier: program.tiers[0].id, since: nil, until: nil)
        var last: CalendarDay?
        for entry in past where entry.day != last {
            last = entry.day
            current = lapse(current, before: entry.day, totals: totals, program: program)
            current = reach(current, on: entry.day, totals: totals, program: program)
        }
        return lapse(current, before: day, totals: totals, program: program)
    }

    /// What a counter adds up to in the window that ends on a day.
    public static func total(
        of counter: String, withinMonths months: Int, on day: CalendarDay, history: [CounterDay]
    ) -> Int64 {
        CounterTotals(history.sorted { $0.day < $1.day }).total(of: counter, withinMonths: months, on: day)
    }

    /// What remains of each day, in order. A day on which everything was taken back is a day on which nothing
    /// happened: it must not begin another term.
    private static func net(_ history: [CounterDay], until day: CalendarDay) -> [CounterDay] {
        let sorted = history.filter { $0.day <= day }.sorted { ($0.day, $0.counter) < ($1.day, $1.counter) }
        var sums: [CounterDay] = []
        for entry in sorted {
            if let last = sums.last, last.day == entry.day, last.counter == entry.counter {
                let amount = last.amount + entry.amount
                sums[sums.count - 1] = CounterDay(day: entry.day, counter: entry.counter, amount: amount)
            } else {
                sums.append(entry)
            }
        }
        return sums.filter { $0.amount != 0 }
    }

    private static func reach(
        _ current: TierStanding, on day: CalendarDay, totals: CounterTotals, program: Program
    ) -> TierStanding {
        guard let tier = highest(on: day, totals: totals, program: program) else { return current }
        let (new, held) = (program.rank(of: tier.id), program.rank(of: current.tier))
        guard new >= held else { return current }
        let until = tier.validMonths.map { day.adding(months: $0) }
        return TierStanding(tier: tier.id, since: new == held ? current.since ?? day : day, until: until)
    }

    private static func lapse(
        _ current: TierStanding, before day: CalendarDay, totals: CounterTotals, program: Program
    ) -> TierStanding {
        var standing = current
        while let until = standing.until, until < day {
            let next = until.adding(days: 1)
            let supported = highest(on: next, totals: totals, program: program)
            let rank = min(supported.map { program.rank(of: $0.id) } ?? 0, program.rank(of: standing.tier))
            let tier = program.tiers[rank]
            if tier.id == standing.tier && rank > 0 {
                standing = TierStanding(
                    tier: tier.id, since: standing.since, until: tier.validMonths.map { next.adding(months: $0) })
            } else {
                let holds = rank == 0 ? nil : tier.validMonths.map { next.adding(months: $0) }
                standing = TierStanding(tier: tier.id, since: rank == 0 ? nil : next, until: holds)
            }
        }
        return standing
    }

    private static func highest(on day: CalendarDay, totals: CounterTotals, program: Program) -> Tier? {
        program.tiers.last { tier in
            guard let condition = tier.attain else { return false }
            let reached = condition.thresholds.lazy.map {
                totals.total(of: $0.counter, withinMonths: condition.withinMonths, on: day) >= $0.atLeast
            }
            return condition.join == .any ? reached.contains(true) : reached.allSatisfy { $0 }
        }
    }
}
