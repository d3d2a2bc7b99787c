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
    /// - Parameter tiers: the ids of the tiers, from the lowest.
    static func all(in events: [TierEvent], of tiers: [String]) -> [TierAttainment] {
        let rank = { (tier: String) in tiers.firstIndex(of: tier) ?? 0 }
        var found: [TierAttainment] = []
        // The rank that is held, and up to which one it was reached by counting.
        var (held, counted) = (0, 0)
        for event in events {
            let reached = rank(event.to)
            switch event.kind {
            case .risen, .renewed, .lifetime:
                held = max(held, reached)
                guard reached > counted else { continue }
                found += tiers[(counted + 1)...reached].map { TierAttainment(tier: $0, way: .counted, on: event.on) }
                counted = reached
            case .begun:
                guard let title = event.title, rank(title.tier) > held, let way = TierGift.Way(rawValue: title.cause.rawValue)
                else { continue }
                found.append(TierAttainment(tier: title.tier, way: way, on: event.on))
                held = rank(title.tier)
            case .fallen: (held, counted) = (reached, min(counted, reached))
            case .kept, .ended: continue
            }
        }
        return found
    }
}
