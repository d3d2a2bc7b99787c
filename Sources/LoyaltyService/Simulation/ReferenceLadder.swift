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
        // How long each tier can be claimed: it waits under a higher one that ends earlier.
        var claims: [CalendarDay?] = Array(repeating: nil, count: program.tiers.count)
        for offset in hasFacts.indices {
            let day = CalendarDay(number: first + offset)
            let (before, sinceBefore) = (rank, since)
            if rank > 0, let end = claims[rank], end < day {
                while rank > 0 {
                    if holds(rank, on: day) { claims[rank] = later(claims[rank], term(rank, from: day)) }
                    if isLive(rank, claims, on: day) { break }
                    rank -= 1
                }
                if rank != before { since = rank == 0 ? nil : day }
            }
            guard hasFacts[offset] else { continue }
            for reached in 1..<program.tiers.count where holds(reached, on: day) {
                claims[reached] = later(claims[reached], term(reached, from: day))
            }
            let highest = (0..<program.tiers.count).last { $0 == 0 || isLive($0, claims, on: day) } ?? 0
            // Lost and reached again on one day: held without a break.
            if highest > rank { since = highest == before ? sinceBefore : day }
            rank = max(rank, highest)
        }
        return ReferenceTier(tier: program.tiers[rank].id, since: since, until: rank == 0 ? nil : lastDay(claims[rank]))
    }

    /// A day beyond all others stands for a claim without an end.
    private static let never = CalendarDay(number: 10_000_000)

    private func lastDay(_ claim: CalendarDay?) -> CalendarDay? { claim == Self.never ? nil : claim }

    private func later(_ one: CalendarDay?, _ other: CalendarDay) -> CalendarDay { one.map { max($0, other) } ?? other }

    private func isLive(_ rank: Int, _ claims: [CalendarDay?], on day: CalendarDay) -> Bool {
        claims[rank].map { $0 >= day } ?? false
    }

    private func term(_ rank: Int, from day: CalendarDay) -> CalendarDay {
        program.tiers[rank].validity.plainMonths.map { day.adding(months: $0) } ?? Self.never
    }

    /// Whether a tier's condition holds on a day.
    private func holds(_ rank: Int, on day: CalendarDay) -> Bool {
        guard let condition = PlainRequirement(program.tiers[rank].attain) else { return false }
        var reached = 0
        for threshold in condition.thresholds
        where total(threshold.counter, months: threshold.months, on: day) >= threshold.atLeast {
            reached += 1
        }
        return condition.isAny ? reached > 0 : reached == condition.thresholds.count
    }
}
