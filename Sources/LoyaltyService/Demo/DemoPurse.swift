import LoyaltyRules

/// What a guest of the demonstration has certainly earned and not yet used, and what they buy with it. Certainly: by the lowest
/// rate, and without a folio that is told anew later.
struct DemoPurse {
    /// What a guest asks for, with the points that it takes in `programs/lakeside.yaml`; the dearest first.
    private static let wishes: [(reward: String, price: Int64)] = [("free_night", 20_000), ("late_checkout", 1_500)]
    /// What a hand may have taken meanwhile.
    private static let reserve: Int64 = 300

    private var points: Int64 = 0
    private let rewards: [String]

    /// A purse for the rewards that a program has.
    init(_ program: Program) { rewards = program.rewards.map(\.id) }

    /// Puts in what a folio brings at least; shopping does not earn.
    mutating func take(in folio: Folio) {
        points += folio.lines.filter { $0.category != "shopping" }.reduce(0) { $0 + $1.net } / 100
    }

    /// The reward that the guest asks for now, if any: who can have a night saves for it, more often than not.
    mutating func wish(_ numbers: inout SplitMix64) -> String? {
        guard numbers.chance(60) else { return nil }
        for wish in Self.wishes where rewards.contains(wish.reward) && points - wish.price >= Self.reserve {
            points -= wish.price
            return wish.reward
        }
        return nil
    }
}
