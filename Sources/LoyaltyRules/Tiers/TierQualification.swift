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
        var current = TierStanding(tier: program.tiers[0].id, since: nil, until: nil)
        var index = 0
        while index < past.count {
            let today = past[index].day
            while index < past.count, past[index].day == today { index += 1 }
            let known = past[..<index]
            current = lapse(current, before: today, known: known, program: program)
            current = reach(current, on: today, known: known, program: program)
        }
        return lapse(current, before: day, known: past[...], program: program)
    }

    /// What a counter adds up to in the window that ends on a day.
    public static func total(
        of counter: String, withinMonths months: Int, on day: CalendarDay, history: ArraySlice<CounterDay>
    ) -> Int64 {
        let begins = day.adding(months: -months)
        var sum: Int64 = 0
        for entry in history where entry.day > begins && entry.day <= day && entry.counter == counter {
            sum += entry.amount
        }
        return sum
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
        _ current: TierStanding, on day: CalendarDay, known: ArraySlice<CounterDay>, program: Program
    ) -> TierStanding {
        guard let tier = highest(on: day, known: known, program: program) else { return current }
        let (new, held) = (program.rank(of: tier.id), program.rank(of: current.tier))
        guard new >= held else { return current }
        let until = tier.validMonths.map { day.adding(months: $0) }
        return TierStanding(tier: tier.id, since: new == held ? current.since ?? day : day, until: until)
    }

    private static func lapse(
        _ current: TierStanding, before day: CalendarDay, known: ArraySlice<CounterDay>, program: Program
    ) -> TierStanding {
        var standing = current
        while let until = standing.until, until < day {
            let next = until.adding(days: 1)
            let supported = highest(on: next, known: known, program: program)
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

    private static func highest(on day: CalendarDay, known: ArraySlice<CounterDay>, program: Program) -> Tier? {
        program.tiers.last { tier in
            guard let condition = tier.attain else { return false }
            let reached = condition.thresholds.lazy.map {
                total(of: $0.counter, withinMonths: condition.withinMonths, on: day, history: known) >= $0.atLeast
            }
            return condition.join == .any ? reached.contains(true) : reached.allSatisfy { $0 }
        }
    }
}
