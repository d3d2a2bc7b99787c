/// What is missing to the next tier (TIER-10).
public struct TierProgress: Sendable, Hashable {
    /// The tier to be reached.
    public let next: String
    /// The ways to it, the nearest first: any of the inner lists suffices, all of its parts are needed.
    public let alternatives: [[Way]]

    /// Progress from the tier held towards the next one that can be reached by counting; nil when there is none.
    public static func towards(
        _ standing: TierStanding, ladder: TierLadder, on day: CalendarDay
    ) -> TierProgress? {
        let program = ladder.program
        let above = program.tiers.dropFirst(program.rank(of: standing.tier) + 1)
        guard let next = above.first(where: { $0.attain != nil }), let attain = next.attain else {
            return nil
        }
        let anchors = WindowAnchors(joinedOn: ladder.joinedOn, termFrom: standing.termFrom, forTiers: true)
        let measuring = TierMeasuring(ladder: ladder, anchors: anchors) { _ in day }
        return TierProgress(next: next.id, alternatives: measuring.alternatives(of: attain))
    }

    /// What is missing to keep the tier when its term ends; nil when nothing is.
    ///
    /// What keeps the tier is counted as of the last day of the term, so that what will have left a rolling window by
    /// then counts no more. Where keeping is reaching, a calendar window that runs today is told as of today: what is
    /// fulfilled in it begins a term at once.
    public static func keeping(
        _ standing: TierStanding, ladder: TierLadder, on day: CalendarDay
    ) -> TierKeeping? {
        let program = ladder.program
        guard let until = standing.until, until >= day, let tier = program.tier(standing.tier) else {
            return nil
        }
        let after = ladder.standing(on: until.adding(days: 1)).tier
        guard program.rank(of: after) < program.rank(of: tier.id) else { return nil }
        let anchors = WindowAnchors(joinedOn: ladder.joinedOn, termFrom: standing.termFrom, forTiers: true)
        let measuring = TierMeasuring(ladder: ladder, anchors: anchors) { window in
            tier.retain == nil && window.isCalendar ? day : until
        }
        let asked = (tier.retain ?? tier.attain).map { measuring.alternatives(of: $0) } ?? []
        return TierKeeping(tier: tier.id, until: until, fallsTo: after, alternatives: asked)
    }
}
