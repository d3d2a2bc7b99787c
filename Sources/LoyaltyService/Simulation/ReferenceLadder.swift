import LoyaltyRules

/// The tier found the long way: walks over every day from the first fact on and asks on each what held then.
struct ReferenceLadder {
    private let program: Program
    private let first: Int
    /// For each counter: what it came to by the end of each day, from the day before the first.
    private var sums: [[Int64]]
    /// Whether something stands on a day, after all that was taken back.
    private var hasFacts: [Bool]

    /// Adds up a member's entries up to a day.
    init(_ entries: [ReferenceEntry], program: Program, through last: CalendarDay) {
        self.program = program
        let ids = program.counters.map(\.id)
        let counted = entries.filter { ids.contains($0.asset) && $0.day <= last }
        first = counted.map(\.day.number).min() ?? last.number
        let length = last.number - first + 1
        sums = Array(repeating: Array(repeating: 0, count: length + 1), count: ids.count)
        hasFacts = Array(repeating: false, count: length)
        for entry in counted {
            guard let counter = ids.firstIndex(of: entry.asset) else { continue }
            sums[counter][entry.day.number - first + 1] += entry.amount
        }
        for counter in ids.indices {
            for day in 0..<length {
                if sums[counter][day + 1] != 0 { hasFacts[day] = true }
                sums[counter][day + 1] += sums[counter][day]
            }
        }
    }

    /// What a counter adds up to in so many months that end on a day.
    func total(_ counter: String, months: Int, on day: CalendarDay) -> Int64 {
        guard let index = program.counters.firstIndex(where: { $0.id == counter }) else { return 0 }
        let before = day.adding(months: -months).number - first + 1
        let through = min(day.number - first + 1, sums[index].count - 1)
        guard through >= 0 else { return 0 }
        return sums[index][through] - sums[index][max(0, min(before, through))]
    }

    /// The tier on the last day.
    func tier() -> ReferenceTier {
        var rank = 0
        var since: CalendarDay?
        var until: CalendarDay?
        for offset in hasFacts.indices {
            let day = CalendarDay(number: first + offset)
            if let end = until, end < day {
                let next = min(rank, best(on: day) ?? 0)
                if next != rank || rank == 0 { since = next == 0 ? nil : day }
                rank = next
                until = next == 0 ? nil : term(rank, from: day)
            }
            if hasFacts[offset], let reached = best(on: day), reached >= rank {
                since = reached == rank ? since ?? day : day
                rank = reached
                until = term(rank, from: day)
            }
        }
        return ReferenceTier(tier: program.tiers[rank].id, since: since, until: until)
    }

    private func term(_ rank: Int, from day: CalendarDay) -> CalendarDay? {
        program.tiers[rank].validity.plainMonths.map { day.adding(months: $0) }
    }

    /// The place of the highest tier whose condition holds on a day; nil when none does.
    private func best(on day: CalendarDay) -> Int? {
        var found: Int?
        for (rank, tier) in program.tiers.enumerated() {
            guard let condition = PlainRequirement(tier.attain) else { continue }
            var reached = 0
            for threshold in condition.thresholds
            where total(threshold.counter, months: threshold.months, on: day) >= threshold.atLeast {
                reached += 1
            }
            let holds = condition.isAny ? reached > 0 : reached == condition.thresholds.count
            if holds { found = rank }
        }
        return found
    }
}
