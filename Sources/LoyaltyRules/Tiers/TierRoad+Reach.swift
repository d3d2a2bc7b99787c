extension TierRoad {
    /// Whether nothing that time alone brings happens between a walk and a day.
    func isStill(_ walk: TierWalk, to day: CalendarDay) -> Bool {
        rules.yearMarks.isEmpty && walk.titlesBegun == titles.count && (walk.until.map { $0 >= day } ?? true)
            && carriedDay(walk, through: day) == nil
    }

    private func carriedDay(_ walk: TierWalk, through day: CalendarDay) -> CalendarDay? {
        rules.carriesOver ? totals.carriedDay(after: walk.carriedThrough, through: day) : nil
    }

    /// Passes a day on which something was counted.
    func pass(_ walk: inout TierWalk, day: CalendarDay) {
        advance(&walk, to: day.adding(days: -1))
        lapse(&walk, to: day)
        reach(&walk, on: day)
        walk.carriedThrough = max(walk.carriedThrough, day)
    }

    /// Goes on to a day: titles that begin, terms that end, years into which something is carried over. On the first day of
    /// such a year it counts, like what is counted on any other day.
    func advance(_ walk: inout TierWalk, to day: CalendarDay) {
        while let first = carriedDay(walk, through: day) {
            walk.carriedThrough = first
            goOn(&walk, to: first)
            reach(&walk, on: first)
        }
        goOn(&walk, to: day)
    }

    private func goOn(_ walk: inout TierWalk, to day: CalendarDay) {
        while walk.titlesBegun < titles.count, titles[walk.titlesBegun].from <= day {
            let begin = titles[walk.titlesBegun].from
            lapse(&walk, to: begin)
            reach(&walk, on: begin)
        }
        lapse(&walk, to: day)
    }

    /// Makes the claims that a day gives: the highest tier is had at once (TIER-08); when the condition of the tier
    /// held is met again, another term begins.
    private func reach(_ walk: inout TierWalk, on day: CalendarDay) {
        let question = question(walk, on: day)
        var sums = TierSums()
        // Most tiers of a program hold equally long.
        var last: (validity: Validity, end: CalendarDay?)?
        var attained = 0
        var isRenewed = false
        for rank in stride(from: rules.tiers.count - 1, to: 0, by: -1) {
            if holds(rules.attain[rank], question, &sums) || isChallengeMet(rank, walk, on: day) {
                let validity = rules.validity[rank]
                if last?.validity != validity { last = (validity, validity.end(reachedOn: day)) }
                walk.rungs[rank].grow(until: last?.end)
                attained = max(attained, rank)
                if rank == walk.rank { isRenewed = true }
            }
            if rules.hasLifetime { claimForEver(rank, &walk, on: day) }
        }
        beginTitles(&walk, on: day)
        let highest = walk.highest(atMost: rules.tiers.count - 1, on: day)
        if highest > walk.rank {
            rise(&walk, to: highest, on: day, byTitle: attained < highest)
        } else if isRenewed {
            note(.renewed, walk.rank, walk.rank, day, &walk)
            walk.termFrom = day
        }
    }

    /// Makes the claims that full years at a tier give: only what asks for years, since nothing else has changed.
    func settleYears(_ walk: inout TierWalk, on day: CalendarDay) {
        walk.yearsSettledOn = day
        let question = question(walk, on: day)
        for rank in stride(from: rules.tiers.count - 1, to: 0, by: -1) {
            if rules.attainedByYears.contains(rank), holds(rules.attain[rank], question) {
                walk.rungs[rank].grow(until: rules.validity[rank].end(reachedOn: day))
            }
            if rules.hasLifetime { claimForEver(rank, &walk, on: day) }
        }
        let highest = walk.highest(atMost: rules.tiers.count - 1, on: day)
        if highest > walk.rank { rise(&walk, to: highest, on: day, byTitle: false) }
    }

    private func rise(_ walk: inout TierWalk, to rank: Int, on day: CalendarDay, byTitle: Bool) {
        // A title has said so itself.
        if !byTitle { note(.risen, walk.rank, rank, day, &walk) }
        walk.move(to: rank, on: day)
    }

    private func claimForEver(_ rank: Int, _ walk: inout TierWalk, on day: CalendarDay) {
        guard let lifetime = rules.lifetime[rank], !walk.rungs[rank].isForEver,
            holds(lifetime, question(walk, on: day))
        else { return }
        walk.rungs[rank].grow(until: nil)
        note(.lifetime, walk.rank, rank, day, &walk)
    }

    private func beginTitles(_ walk: inout TierWalk, on day: CalendarDay) {
        while walk.titlesBegun < titles.count, titles[walk.titlesBegun].from <= day {
            let title = titles[walk.titlesBegun]
            walk.titlesBegun += 1
            let rank = program.rank(of: title.tier)
            guard rank > 0, title.until.map({ $0 >= day }) ?? true else { continue }
            walk.rungs[rank].grow(until: title.until, given: title.cause)
            note(.begun, walk.rank, max(rank, walk.rank), day, &walk, title: title)
        }
    }

    /// Whether a tier lent on trial is kept from this day on: what was asked for is there (ADV-10).
    private func isChallengeMet(_ rank: Int, _ walk: TierWalk, on day: CalendarDay) -> Bool {
        guard !titles.isEmpty, let keep = rules.keep[rank] else { return false }
        for title in titles where title.cause == .challenge && title.tier == rules.tiers[rank].id {
            guard title.from <= day, title.until.map({ day <= $0 }) ?? true else { continue }
            let time = DayRange(from: title.from, until: day)
            let question = TierQuestion(day: day, anchors: anchors(walk), years: years(walk, on: day), within: time)
            if holds(keep, question) { return true }
        }
        return false
    }
}
