import LoyaltyRules

/// What a guest of the demonstration has certainly earned and not yet used, and what they buy with it. Certainly: by the lowest
/// rate, and without a folio that is told anew later.
struct DemoPurse {
    /// What a hand may have taken meanwhile.
    private static let reserve: Int64 = 300

    private var points: Int64 = 0
    private let unit: Int64
    /// What everybody may ask for at a price that stands, the dearest first.
    private let wishes: [(reward: String, price: Int64)]
    /// The rule that gives by what is spent, at the rate of the first tier.
    private let earning: EarningRule?

    /// A purse for the rewards that a program has.
    init(_ program: Program) {
        let asset = program.points.id
        wishes = program.rewards.compactMap { reward in
            guard case .fixed(let price) = reward.price, reward.asset == asset, reward.condition == nil else { return nil }
            return (reward.id, price)
        }.sorted { $0.price > $1.price }
        earning = program.earning.first {
            guard case .spend = $0.basis else { return false }
            return $0.asset == asset && $0.condition == nil && $0.per == nil
        }
        unit = program.currency.unit
    }

    /// Puts in what a folio brings at least.
    mutating func take(in folio: Folio) {
        guard let earning, case .spend(let categories, _) = earning.basis else { return }
        let spent = folio.lines.filter { categories.contains($0.category) }.reduce(0) { $0 + $1.net } / unit
        points += spent * earning.rate(rank: 0).millionths / 1_000_000
    }

    /// The reward that the guest asks for now, if any: who can have a night saves for it, more often than not.
    mutating func wish(_ numbers: inout SplitMix64) -> String? {
        guard numbers.chance(60) else { return nil }
        for wish in wishes where points - wish.price >= Self.reserve {
            points -= wish.price
            return wish.reward
        }
        return nil
    }
}
