extension TierRoad {
    /// Whether a requirement of the program, by its place, holds; one that is not there never does.
    func holds(_ ask: Int?, _ question: TierQuestion) -> Bool {
        var sums = TierSums()
        return holds(ask, question, &sums)
    }

    /// The same where one question is asked of several tiers: what was added up for one need not be for the next.
    func holds(_ ask: Int?, _ question: TierQuestion, _ sums: inout TierSums) -> Bool {
        guard let ask else { return false }
        return holds(ask, of: rules.asks, question, &sums)
    }

    /// Whether a requirement holds that is not one of the tiers'.
    func holds(_ requirement: Requirement, _ question: TierQuestion) -> Bool {
        var asks = TierAsks()
        var sums = TierSums()
        return holds(asks.add(requirement, program), of: asks, question, &sums)
    }

    private func holds(_ part: Int, of asks: TierAsks, _ question: TierQuestion, _ sums: inout TierSums) -> Bool {
        switch asks.parts[part] {
        case .sum(let number, let atLeast, let atMost):
            let sum = sums.sum(number) { total(asks.sums[number], question, &$0) }
            return sum >= atLeast + (PlantedBug.tierOneMore.isPlanted ? 1 : 0) && sum <= atMost
        case .years(let rank, let atLeast): return question.years[rank] >= atLeast
        case .group(let needed, let count, let end):
            var (found, left, next) = (0, count, part + 1)
            while next < end, found < needed, found + left >= needed {
                if holds(next, of: asks, question, &sums) { found += 1 }
                left -= 1
                next = asks.next(after: next)
            }
            return found >= needed
        }
    }

    private func total(_ sum: TierAsks.Sum, _ question: TierQuestion, _ sums: inout TierSums) -> Int64 {
        guard let counter = sum.counter else { return 0 }
        let (window, day) = (question.window(sum.window), question.end(of: sum.window))
        return totals.total(at: counter, in: window, on: day, anchors: question.anchors) {
            // Of all windows that a question asks for, the rolling ones end on one day and the others on one.
            sums.dayBefore(window, day, question.anchors)
        }
    }

    func question(_ walk: TierWalk, on day: CalendarDay) -> TierQuestion {
        TierQuestion(day: day, anchors: anchors(walk), years: years(walk, on: day))
    }

    /// Full years at each tier, as far as the program asks for any.
    func years(_ walk: TierWalk, on day: CalendarDay) -> [Int] {
        rules.asksYears ? walk.years(on: day) : []
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
