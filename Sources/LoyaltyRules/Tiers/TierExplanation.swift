/// The sentences that say why a tier is what it is (GEN-05, TIER-12).
public enum TierExplanation {
    /// Why the tier on a day is another one, or holds until another day, than it did before.
    public static func lines(
        from before: TierStanding, to after: TierStanding, ladder: TierLadder, on day: CalendarDay
    ) -> [ReceiptLine] {
        guard before.tier != after.tier || before.until != after.until else { return [] }
        let events = ladder.events(through: day)
        let place = events.lastIndex {
            $0.kind != .ended && $0.to == after.tier && ($0.from != $0.to) == (before.tier != after.tier)
        }
        let change = TierChange(from: before.tier, to: after.tier, in: ladder.program)
        // Who has fallen to a tier may have reached it since.
        let since = place.flatMap { place in
            events[(place + 1)...].last { [.renewed, .kept].contains($0.kind) && $0.to == after.tier }
        }
        let then = since.map { lines($0, ladder: ladder) } ?? []
        if let place, explains(events[place], change, before, after) { return lines(events[place], ladder: ladder) + then }
        let falls = falls(from: before, to: after, ladder: ladder, on: day)
        if !falls.isEmpty { return falls.flatMap { lines($0, ladder: ladder) } + then }
        // What had given the tier was corrected or taken back.
        let until = after.until.map { ["until": ReceiptValue.day($0)] } ?? [:]
        guard change == .kept else {
            let values = ["from": ReceiptValue.tier(before.tier), "to": .tier(after.tier)]
            return [
                ReceiptLine(
                    change == .up ? TierSentence.risen(until: after.until) : "tier.corrected",
                    values.merging(until) { $1 })
            ]
        }
        let key = after.until == nil ? "tier.term_corrected" : "tier.term_corrected_until"
        return [ReceiptLine(key, ["tier": .tier(after.tier)].merging(until) { $1 })]
    }

    /// The sentences of one event: what happened, then what was counted.
    public static func lines(_ event: TierEvent, ladder: TierLadder) -> [ReceiptLine] {
        let tier = ladder.program.tier(event.to)
        switch event.kind {
        case .risen:
            return [TierSentence.moved(TierSentence.risen(until: event.until), event)]
                + reasons(reached(tier, event, ladder))
        case .renewed:
            return [TierSentence.held(event.until == nil ? "tier.renewed" : "tier.renewed_until", event)]
                + reasons(reached(tier, event, ladder))
        case .kept:
            return [TierSentence.held(event.until == nil ? "tier.kept" : "tier.kept_until", event)]
                + reasons(asked(tier, event, ladder).filter { $0.allSatisfy { $0.missing == 0 } }.first ?? [])
        case .fallen:
            let key = event.until == nil ? "tier.fallen" : "tier.fallen_until"
            let held = ladder.program.tier(event.from)
            return [TierSentence.moved(key, event)] + reasons(asked(held, event, ladder).first ?? [])
        case .begun: return event.title.map { [TierSentence.begun($0)] } ?? []
        case .ended: return event.title.map { [TierSentence.ended($0)] } ?? []
        case .lifetime:
            let alternatives = measured(tier?.lifetime, event, ladder)
            return [ReceiptLine("tier.lifetime", ["tier": .tier(event.to)])]
                + reasons(alternatives.first ?? [])
        }
    }

    /// Several steps down, one after the other, since the tier before was held; empty when they lead elsewhere.
    static func falls(
        from before: TierStanding, to after: TierStanding, ladder: TierLadder, on day: CalendarDay
    ) -> [TierEvent] {
        let events = ladder.events(through: day).filter { event in
            event.kind == .fallen && before.since.map { event.on > $0 } ?? true
        }
        guard let first = events.lastIndex(where: { $0.from == before.tier }), events.last?.to == after.tier else {
            return []
        }
        return Array(events[first...])
    }

    /// Whether an event leads from the one standing to the other; a tier taken back has no event of its own.
    private static func explains(
        _ event: TierEvent, _ change: TierChange, _ before: TierStanding, _ after: TierStanding
    ) -> Bool {
        switch change {
        case .up: event.kind != .fallen
        case .down: event.kind == .fallen && event.from == before.tier
        case .kept: event.until == after.until
        }
    }

    private static func reasons(_ ways: [TierProgress.Way]) -> [ReceiptLine] {
        ways.map(TierSentence.counted)
    }

    /// What was counted for a tier that was reached: by its condition, or by what a trial asked for.
    private static func reached(_ tier: Tier?, _ event: TierEvent, _ ladder: TierLadder) -> [TierProgress.Way]
    {
        let attained = measured(tier?.attain, event, ladder).first ?? []
        if !attained.isEmpty, attained.allSatisfy({ $0.missing == 0 }) { return attained }
        for title in ladder.titles where title.cause == .challenge && title.tier == tier?.id {
            guard title.from <= event.on, title.until.map({ event.on <= $0 }) ?? true else { continue }
            let time = DayRange(from: title.from, until: event.on)
            let kept = measured(tier?.challenge?.keep, event, ladder, within: time).first ?? []
            if kept.allSatisfy({ $0.missing == 0 }) { return kept }
        }
        return attained
    }

    /// What was asked at the end of a term, as of its last day.
    private static func asked(_ tier: Tier?, _ event: TierEvent, _ ladder: TierLadder) -> [[TierProgress.Way]]
    {
        guard let requirement = tier?.retain ?? tier?.attain else { return [] }
        let (last, isRetained) = (event.on.adding(days: -1), tier?.retain != nil)
        return TierMeasuring(ladder: ladder, anchors: anchors(event, ladder)) { window in
            window.isRolling && !isRetained ? event.on : last
        }.alternatives(of: requirement)
    }

    private static func measured(
        _ requirement: Requirement?, _ event: TierEvent, _ ladder: TierLadder, within: DayRange? = nil
    ) -> [[TierProgress.Way]] {
        guard let requirement else { return [] }
        return TierMeasuring(ladder: ladder, anchors: anchors(event, ladder), within: within) { _ in event.on
        }
        .alternatives(of: requirement)
    }

    private static func anchors(_ event: TierEvent, _ ladder: TierLadder) -> WindowAnchors {
        WindowAnchors(joinedOn: ladder.joinedOn, termFrom: event.termBefore, forTiers: true)
    }
}
