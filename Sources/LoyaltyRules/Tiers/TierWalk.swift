/// Where a member stands while the days of their history are walked through.
struct TierWalk: Sendable {
    /// A tier that was lost on a day, in case the same day gives it back.
    private struct Loss {
        let rank: Int
        let since: CalendarDay?
        let on: CalendarDay
    }

    /// What the member has of each tier, by rank.
    var rungs: [TierRung]
    private(set) var rank = 0
    private(set) var since: CalendarDay?
    var termFrom: CalendarDay?
    /// The first day of the present stretch at this tier.
    private var heldFrom: CalendarDay?
    private var loss: Loss?
    /// How many titles have begun.
    var titlesBegun = 0
    /// The last day up to which what is carried over from year to year has been looked at.
    var carriedThrough = CalendarDay(number: .min)
    /// The last day on which years at a tier became full.
    var yearsSettledOn: CalendarDay?
    /// What happened, where somebody wants to know.
    var journal: [TierEvent]?

    /// At the beginning, in the first of so many tiers.
    init(tiers: Int, joinedOn: CalendarDay?) {
        rungs = Array(repeating: TierRung(), count: tiers)
        heldFrom = joinedOn
    }

    /// Begins anew for another member, in the same memory.
    mutating func begin(joinedOn: CalendarDay?) {
        for rank in rungs.indices { rungs[rank] = TierRung() }
        (rank, since, termFrom, heldFrom, loss) = (0, nil, nil, joinedOn, nil)
        (titlesBegun, yearsSettledOn, journal, carriedThrough) = (0, nil, nil, CalendarDay(number: .min))
    }

    /// Stands where another walk through the same tiers stands, in its own memory.
    mutating func stand(as other: TierWalk) {
        for rank in rungs.indices { rungs[rank] = other.rungs[rank] }
        (rank, since, termFrom, heldFrom, loss) = (other.rank, other.since, other.termFrom, other.heldFrom, other.loss)
        (titlesBegun, yearsSettledOn, journal) = (other.titlesBegun, other.yearsSettledOn, other.journal)
        carriedThrough = other.carriedThrough
    }

    /// The last day of the present term; nil without an end.
    var until: CalendarDay? { rank == 0 ? nil : rungs[rank].until }

    /// The highest tier that can be claimed on a day, at most a given one.
    func highest(atMost most: Int, on day: CalendarDay) -> Int {
        var rank = most
        while rank > 0, !rungs[rank].isLive(on: day) { rank -= 1 }
        return rank
    }

    /// Another tier from a day on.
    mutating func move(to new: Int, on day: CalendarDay) {
        if let heldFrom { rungs[rank].daysHeld += max(0, day.number - heldFrom.number) }
        heldFrom = day
        // Lost and regained on one day is held without a break.
        let regained = loss.flatMap { $0.rank == new && $0.on == day ? $0.since : nil }
        loss = new < rank ? Loss(rank: rank, since: since, on: day) : nil
        rank = new
        since = new == 0 ? nil : regained ?? day
        termFrom = day
    }

    /// Full years, in all, at a tier or above, the day included.
    func years(at tier: Int, on day: CalendarDay) -> Int {
        var days = daysBefore(at: tier)
        if rank >= tier, let heldFrom { days += max(0, day.number - heldFrom.number + 1) }
        return days / TierRules.daysOfYear
    }

    /// The same of each tier, by rank.
    func years(on day: CalendarDay) -> [Int] { rungs.indices.map { years(at: $0, on: day) } }

    /// The day of the present stretch on which so many days at a tier or above are full; nil when it is not there.
    func day(of mark: TierRules.YearMark) -> CalendarDay? {
        guard rank >= mark.rank, let heldFrom else { return nil }
        let missing = mark.days - daysBefore(at: mark.rank)
        return missing > 0 ? heldFrom.adding(days: missing - 1) : nil
    }

    private func daysBefore(at tier: Int) -> Int {
        var days = 0
        for rung in rungs[tier...] { days += rung.daysHeld }
        return days
    }
}
