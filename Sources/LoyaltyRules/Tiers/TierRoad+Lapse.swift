extension TierRoad {
    /// Ends the terms that are over before a day. Several may end one after the other: each either makes the next
    /// one last at least a day, or leads to a lower tier, so that it comes to an end.
    func lapse(_ walk: inout TierWalk, to day: CalendarDay) {
        while true {
            let until = walk.until
            if !rules.yearMarks.isEmpty, let full = nextYears(walk, through: min(day, until ?? day)) {
                settleYears(&walk, on: full)
                continue
            }
            guard let until, until < day else { return }
            endTerm(&walk, last: until)
        }
    }

    /// A term is over: another one of the same tier, or a lower tier by the program's word (TIER-06, CFL-12).
    ///
    /// The same question is asked of a tier that was bought, granted or lent: whoever meets the condition keeps it.
    private func endTerm(_ walk: inout TierWalk, last: CalendarDay) {
        let (held, next) = (walk.rank, last.adding(days: 1))
        noteEndedTitles(&walk, last: last)
        if keeps(held, walk, last: last, next: next) {
            walk.rungs[held].grow(until: rules.validity[held].end(keptFrom: next))
            note(.kept, held, held, next, &walk)
            walk.termFrom = next
            return
        }
        var target = 0
        switch PlantedBug.tierNeverFalls.isPlanted ? .never : fall(from: held, walk) {
        case .never:
            walk.rungs[held].grow(until: nil)
            note(.kept, held, held, next, &walk)
            return
        case .earned: earn(&walk, below: held, on: next)
        case .oneStep: target = held - 1
        case .to(let tier): target = min(program.rank(of: tier), held - 1)
        }
        if target > 0 { walk.rungs[target].grow(until: rules.validity[target].end(keptFrom: next)) }
        // A claim of its own, for example a title, is not lost with the higher tier.
        target = walk.highest(atMost: held - 1, on: next)
        note(.fallen, held, target, next, &walk)
        walk.move(to: target, on: next)
    }

    /// What follows a term. Who did not reach a tier does not fall softly from it: it would give a lower one for nothing.
    private func fall(from rank: Int, _ walk: TierWalk) -> TierFall {
        let fall = rules.tiers[rank].fall
        return walk.rungs[rank].given != nil && fall != .never ? .earned : fall
    }

    /// Whether another term follows: what is stated for keeping, as of the last day of the term. Where nothing is
    /// stated, reaching it is asked; a rolling window then ends on the first day without the tier, since on the last
    /// one it may, after 29 February, still hold the day of reaching.
    ///
    /// A trial is kept by what was asked for it, or by reaching the tier: what keeps a tier that was reached does not keep it.
    private func keeps(_ rank: Int, _ walk: TierWalk, last: CalendarDay, next: CalendarDay) -> Bool {
        if walk.rungs[rank].given != .challenge, let retain = rules.retain[rank] { return holds(retain, question(walk, on: last)) }
        return holds(
            rules.attain[rank],
            TierQuestion(day: last, rolling: next, anchors: anchors(walk), years: years(walk, on: last)))
    }

    /// Lets the highest lower tier that is earned on the day begin a term.
    private func earn(_ walk: inout TierWalk, below held: Int, on day: CalendarDay) {
        let question = question(walk, on: day)
        for rank in stride(from: held - 1, to: 0, by: -1) {
            if holds(rules.attain[rank], question) {
                walk.rungs[rank].grow(until: rules.validity[rank].end(keptFrom: day))
            }
            if walk.rungs[rank].isLive(on: day) { return }
        }
    }

    /// The next day on which years at a tier become full.
    private func nextYears(_ walk: TierWalk, through last: CalendarDay) -> CalendarDay? {
        var next: CalendarDay?
        for mark in rules.yearMarks {
            guard let day = walk.day(of: mark), day <= last, day < next ?? .init(number: .max) else {
                continue
            }
            if let settled = walk.yearsSettledOn, day <= settled { continue }
            next = day
        }
        return next
    }

    private func noteEndedTitles(_ walk: inout TierWalk, last: CalendarDay) {
        guard walk.journal != nil else { return }
        for title in titles where title.until == last && title.tier == rules.tiers[walk.rank].id {
            note(.ended, walk.rank, walk.rank, last, &walk, title: title)
        }
    }
}
