/// Two uses of the same asset of which one is worth far more than the other (CFL-02): the cheaper one is a mistake, or
/// a trap for members.
public struct RewardSpread: Sendable, Hashable {
    /// By how many times two uses may differ.
    public static let mostTimes: Int128 = 20

    public let asset: String
    /// The parts of the document: `rewards.voucher`.
    public let best: String
    public let worst: String
    /// What a unit of the asset is worth there, in units of money, as decimals.
    public let bestWorth: String
    public let worstWorth: String
    /// How many times more the best gives, rounded down.
    public let times: Int64

    /// One for each asset whose uses lie too far apart.
    public static func search(_ program: Program) -> [RewardSpread] {
        let graph = ConversionGraph(program)
        let ways = graph.ways(to: .money, steps: MoneyPump.longestChain - 1, through: Set(graph.holdings))
        return program.assets.compactMap { asset in
            let uses = graph.conversions.filter {
                $0.from == .asset(asset.id) && $0.kind != .pay && $0.to != $0.from
            }
            let worths = uses.compactMap { use -> (place: String, rate: Fraction)? in
                if use.to == .money { return (use.place, use.rate) }
                return ways[use.to].map { (use.place, use.rate * $0.rate) }
            }
            guard let best = worths.max(by: { $0.rate < $1.rate }),
                let worst = worths.min(by: { $0.rate < $1.rate }),
                best.place != worst.place, best.rate > worst.rate * Fraction(mostTimes)
            else { return nil }
            let unit = Fraction.units(of: asset.id, program)
            return RewardSpread(
                asset: asset.id, best: best.place, worst: worst.place,
                bestWorth: (best.rate * unit).description,
                worstWorth: (worst.rate * unit).description,
                times: (best.rate * worst.rate.inverse).roundedDown)
        }
    }
}
