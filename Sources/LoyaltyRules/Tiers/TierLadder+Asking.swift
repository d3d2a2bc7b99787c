extension TierLadder {
    /// Whether a requirement holds; one that is not there never does.
    func holds(_ ask: TierAsk?, _ question: TierQuestion, _ walk: TierWalk) -> Bool {
        var sums = TierSums()
        return holds(ask, question, walk, &sums)
    }

    /// The same where one question is asked of several tiers: what was added up for one need not be for the next.
    func holds(_ ask: TierAsk?, _ question: TierQuestion, _ walk: TierWalk, _ sums: inout TierSums) -> Bool {
        guard let ask else { return false }
        return holds(0, of: ask, question, walk, &sums)
    }

    private func holds(
        _ part: Int, of ask: TierAsk, _ question: TierQuestion, _ walk: TierWalk, _ sums: inout TierSums
    ) -> Bool {
        switch ask.parts[part] {
        case .counter(let sum, let number, let bounds):
            return bounds.contains(
                sums.sum(number) {
                    totals.total(
                        at: sum.counter, in: question.window(sum.window), on: question.end(of: sum.window),
                        anchors: question.anchors)
                })
        case .years(let rank, let atLeast): return walk.years(at: rank, on: question.day) >= atLeast
        case .group(let needed, let count, let end):
            var (found, left, next) = (0, count, part + 1)
            while next < end, found < needed, found + left >= needed {
                if holds(next, of: ask, question, walk, &sums) { found += 1 }
                left -= 1
                next = ask.next(after: next)
            }
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
