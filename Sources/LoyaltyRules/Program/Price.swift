/// What a reward costs (RWD-03, ADV-17 … ADV-19).
public enum Price: Sendable, Hashable {
    /// So much of the asset.
    case fixed(Int64)
    /// By the hotel's award category and the season of the day.
    case chart([ChartCell])
    /// Between a least and a most in steps of the asset; the rest in money at so much for a unit of the asset.
    case pointsAndMoney(full: Int64, least: Int64, step: Int64, moneyForUnit: Rate)
    /// Part of a bill: `points` of the asset take `money` off, at most a share of the bill (PTS-21, RWD-05).
    case billShare(points: Int64, money: Int64, atMost: Rate, step: Int64)

    /// A cell of an award chart.
    public struct ChartCell: Sendable, Hashable {
        public let category: String
        public let season: String
        public let points: Int64
    }
}
