import LoyaltyRules
import LoyaltyService

/// A way to a tier beside counting, as a form offers it; the id says how and what: `granted:platinum`.
struct TierWay: Sendable {
    enum Kind: String, Sendable { case purchased, gifted, granted, challenge }

    let kind: Kind
    let tier: Tier
    var price: TierPrice?

    var id: String { kind.rawValue + ":" + (price?.id ?? tier.id) }

    /// The ways of a program that somebody may give.
    static func all(in program: Program, for actor: Actor) -> [TierWay] {
        let sells = actor.permissions.contains(.redeemReward)
        let grants = actor.permissions.contains(.grantTier)
        return program.tiers.flatMap { tier in
            var ways: [TierWay] = []
            if sells {
                ways += tier.prices.map {
                    TierWay(kind: $0.isGift ? .gifted : .purchased, tier: tier, price: $0)
                }
            }
            if grants && tier.challenge != nil { ways.append(TierWay(kind: .challenge, tier: tier)) }
            if grants && tier.grant != nil { ways.append(TierWay(kind: .granted, tier: tier)) }
            return ways
        }
    }
}
