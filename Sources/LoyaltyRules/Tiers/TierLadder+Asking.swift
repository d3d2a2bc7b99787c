extension TierLadder {
    /// Whether a requirement holds; one that is not there never does.
    func holds(_ ask: TierAsk?, _ question: TierQuestion, _ walk: TierWalk) -> Bool {
        var sums = TierSums()
        return holds(ask, question, walk, &sums)
    }

    /// The same where one question is asked of several tiers: what was added up for one need not be for the next.
    func holds(_ ask: TierAsk?, _ question: TierQuestion, _ walk: TierWalk, _ sums: inout TierSums) -> Bool {
        switch ask {
        case nil: return false
        case .counter(let place, let own, let bounds):
            return bounds.contains(
                sums.sum(of: place, in: own) {
                    totals.total(
                        at: place, in: question.window(own), on: question.end(of: own), anchors: question.anchors)
                })
        case .years(let rank, let atLeast): return walk.years(at: rank, on: question.day) >= atLeast
        case .all(let parts):
            for part in parts where !holds(part, question, walk, &sums) { return false }
            return true
        case .any(let parts):
            for part in parts where holds(part, question, walk, &sums) { return true }
            return false
        case .atLeast(let needed, let parts):
            var found = 0
            for part in parts where holds(part, question, walk, &sums) { found += 1 }
            return found >= needed
        }
    }

    func question(_ walk: TierWalk, on day: CalendarDay) -> TierQuestion {
        TierQuestion(day: day, anchors: anchors(walk))
    }

    func anchors(_ walk: TierWalk) -> WindowAnchors {
        WindowAnchors(joinedOn: joinedOn, termFrom: walk.termFrom, forTiers: true)
    }

    /// Notes what is about to happen, where somebody wants to know: the walk still has the term before.
    func note(
        _ kind: TierEvent.Kind, _ from: Int, _ to: Int, _ day: CalendarDay, _ walk: inout TierWalk,
        title: TierTitle? = nil
    ) {
        guard walk.journal != nil else { return }
        walk.journal?.append(
            TierEvent(
                kind: kind, from: rules.tiers[from].id, to: rules.tiers[to].id, on: day,
                until: title.map(\.until) ?? (to == 0 ? nil : walk.rungs[to].until),
                termBefore: walk.termFrom, title: title))
    }
}
