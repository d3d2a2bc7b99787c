/// What rolls over from one calendar year into the next: what was counted beyond the threshold reached (ADV-06).
struct CounterRollover: Sendable {
    private struct Year {
        let year: Int
        var own: Int64
        /// What came in from the year before.
        let into: Int64
    }

    /// The thresholds that may be reached, rising.
    private let thresholds: [Int64]
    private var years: [Year] = []

    /// The thresholds of a counter in the tiers from the lowest one that lets it roll over; only those of a calendar
    /// year can be compared with a year's sum.
    init(_ rollover: Rollover, of counter: String, in program: Program) {
        let tiers = program.tiers.dropFirst(program.rank(of: rollover.fromTier))
        thresholds = tiers.flatMap { $0.attain?.counters ?? [] }
            .filter { $0.counter == counter && $0.window == .calendarYear }
            .compactMap(\.bounds.atLeast).sorted()
    }

    /// Forgets everything that was counted.
    mutating func clear() { years.removeAll(keepingCapacity: true) }

    /// Adds what a day brought; days come in order.
    mutating func add(_ amount: Int64, on day: CalendarDay) {
        let year = day.parts.year
        if years.last?.year == year {
            years[years.count - 1].own += amount
        } else {
            years.append(Year(year: year, own: amount, into: into(year)))
        }
    }

    /// What the year before left for a year.
    func into(_ year: Int) -> Int64 {
        for known in years.reversed() {
            if known.year == year { return known.into }
            if known.year == year - 1 { return left(of: known) }
            if known.year < year { return 0 }
        }
        return 0
    }

    /// The first day of a year, after a day and up to another, into which something is brought.
    func firstDay(after: CalendarDay, through last: CalendarDay) -> CalendarDay? {
        for known in years {
            guard let day = CalendarDay(year: known.year + 1, month: 1, day: 1), day > after else { continue }
            if day > last { return nil }
            if into(known.year + 1) > 0 { return day }
        }
        return nil
    }

    /// What was brought in is used up first and does not roll over again: at most a year's own sum does.
    private func left(of year: Year) -> Int64 {
        let counted = year.own + year.into
        guard let reached = thresholds.last(where: { $0 <= counted }) else { return 0 }
        return max(0, min(year.own, counted - reached))
    }
}
