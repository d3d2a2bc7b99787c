/// A tier that was reached on a day, and how.
public struct TierAttainment: Sendable, Hashable {
    public let tier: String
    public let way: TierGift.Way
    public let on: CalendarDay

    /// What was reached, in the order of what happened to the tier.
    ///
    /// Whoever rises by counting has reached each tier on the way, so that it does not matter whether the facts lie on one day
    /// or on several; a title reaches its own tier alone. Whoever falls to a tier has not reached it; whoever holds a title and
    /// then counts enough for it has.
    /// - Parameters:
    ///   - tiers: the ids of the tiers, from the lowest.
    ///   - renewed: the tiers of which it is asked whether they were held for another term.
    ///   - resold: the tiers of which another term can be bought: to buy it is to reach them.
    static func all(
        in events: [TierEvent], of tiers: [String], renewed: Set<String> = [], resold: Set<String> = []
    ) -> [TierAttainment] {
        let rank = { (tier: String) in tiers.firstIndex(of: tier) ?? 0 }
        var found: [TierAttainment] = []
        // The rank that is held, and up to which one it was reached by counting.
        var (held, counted) = (0, 0)
        // The last day of the tier that is held.
        var end = Int.min
        for event in events {
            let reached = rank(event.to)
            let until = event.until?.number ?? .max
            defer { end = event.kind == .begun ? max(end, until) : until }
            switch event.kind {
            case .risen, .renewed, .lifetime:
                held = max(held, reached)
                guard reached > counted else {
                    if event.kind == .renewed, until > end, renewed.contains(event.to) {
                        found.append(TierAttainment(tier: event.to, way: .renewed, on: event.on))
                    }
                    continue
                }
                found += tiers[(counted + 1)...reached].map { TierAttainment(tier: $0, way: .counted, on: event.on) }
                counted = reached
            case .begun:
                guard let title = event.title, let way = TierGift.Way(rawValue: title.cause.rawValue) else { continue }
                let isAnotherTerm = rank(title.tier) == held && way == .purchased && resold.contains(title.tier)
                guard rank(title.tier) > held || isAnotherTerm else { continue }
                found.append(TierAttainment(tier: title.tier, way: way, on: event.on))
                held = rank(title.tier)
            case .fallen: (held, counted) = (reached, min(counted, reached))
            case .kept:
                // What never falls was kept without being asked.
                guard event.until != nil, renewed.contains(event.to) else { continue }
                found.append(TierAttainment(tier: event.to, way: .renewed, on: event.on))
            case .ended: continue
            }
        }
        return found
    }
}
