/// Award charts in which a dear season costs less than a cheap one (ADV-19).
enum SeasonPriceCheck {
    /// Words that hotels use for seasons, from cheap to dear.
    private static let ranks: [[String]] = [
        ["off_peak", "off", "low", "saver"], ["standard", "normal", "regular", "shoulder", "mid"], ["peak", "high", "top", "premium"],
    ]

    static func check(_ reward: Reward, _ log: inout FindingLog) {
        let cells = reward.price.cells.filter { !$0.season.isEmpty }
        for row in Dictionary(grouping: cells, by: \.category).sorted(by: { $0.key < $1.key }) {
            for dear in row.value {
                for cheap in row.value where dear.points < cheap.points && isDearer(dear.season, than: cheap.season, cells) {
                    let decimals = log.program.decimals(of: reward.asset)
                    let values = [
                        "category": row.key, "dear": dear.season, "cheap": cheap.season,
                        "points": Formats.amount(dear.points, decimals: decimals),
                        "more": Formats.amount(cheap.points, decimals: decimals),
                    ]
                    log.warning("season_price_falls", values, at: "rewards." + reward.id)
                }
            }
        }
    }

    /// By its word, or by most rows of the chart.
    private static func isDearer(_ one: String, than other: String, _ cells: [Price.ChartCell]) -> Bool {
        func rank(_ season: String) -> Int? { ranks.firstIndex { $0.contains(season) } }
        if let first = rank(one), let second = rank(other) { return first > second }
        let rows = Dictionary(grouping: cells, by: \.category).values.compactMap { row -> Int? in
            guard let first = row.first(where: { $0.season == one })?.points, let second = row.first(where: { $0.season == other })?.points
            else { return nil }
            return (first - second).signum() == 0 ? 0 : first > second ? 1 : -1
        }
        return rows.count > 2 && rows.reduce(0, +) > rows.count / 2
    }
}
