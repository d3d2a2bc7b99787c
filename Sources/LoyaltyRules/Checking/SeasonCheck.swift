/// Award charts without a row for a hotel's category, and days without a season or with two (ADV-19).
enum SeasonCheck {
    static func check(_ log: inout FindingLog) {
        let program = log.program
        let categories = program.properties.compactMap(\.awardCategory).uniqued()
        for reward in program.rewards where !reward.price.cells.isEmpty {
            let rows = Set(reward.price.cells.map(\.category))
            for category in categories where !rows.contains(category) {
                let hotels = program.properties.filter { $0.awardCategory == category }.map(\.id)
                let values = ["category": category, "hotels": hotels.joined(separator: ", ")]
                log.problem("chart_row_missing", values, at: "rewards." + reward.id)
            }
            for category in rows.subtracting(categories).sorted() {
                log.warning("chart_row_unused", ["category": category], at: "rewards." + reward.id)
            }
            SeasonPriceCheck.check(reward, &log)
        }
        guard program.rewards.contains(where: { $0.price.cells.contains { !$0.season.isEmpty } }) else {
            return
        }
        gap(&log)
        overlaps(&log)
    }

    /// The first day of the years that the seasons are about on which there is none, and how many there are.
    private static func gap(_ log: inout FindingLog) {
        let seasons = log.program.names.seasons
        let ranges = seasons.flatMap(\.ranges)
        let days = ranges.flatMap { [$0.from, $0.until] }.compactMap { $0 }
        guard let earliest = days.min(), let latest = days.max() else { return }
        let end = CalendarDay(year: latest.parts.year, month: 12, day: 31) ?? latest
        var first: CalendarDay?
        var count = 0
        var day = earliest.startOfYear
        while day <= end {
            // From one range's end to the next range's beginning; years of days are few.
            if let covering = ranges.first(where: { $0.contains(day) }) {
                guard let until = covering.until else { break }
                day = until.adding(days: 1)
                continue
            }
            let next = ranges.compactMap(\.from).filter { $0 > day }.min() ?? end.adding(days: 1)
            first = first ?? day
            count += min(next.number, end.number + 1) - day.number
            day = next
        }
        guard let first, let season = seasons.first else { return }
        log.warning("season_gap", ["day": first.description, "days": "\(count)"], at: "seasons." + season.id)
    }

    private static func overlaps(_ log: inout FindingLog) {
        let seasons = log.program.names.seasons
        for (index, season) in seasons.enumerated() {
            for earlier in seasons[..<index] {
                let shared = season.ranges.flatMap { range in earlier.ranges.compactMap { common(range, $0) }
                }
                guard
                    let first = shared.min(by: { ($0.from?.number ?? Int.min) < ($1.from?.number ?? Int.min) }
                    )
                else { continue }
                let values = [
                    "earlier": earlier.id, "from": first.from?.description ?? "…",
                    "until": first.until?.description ?? "…",
                ]
                log.warning("season_overlap", values, at: "seasons." + season.id)
            }
        }
    }

    private static func common(_ left: DayRange, _ right: DayRange) -> DayRange? {
        let from = [left.from, right.from].compactMap { $0 }.max()
        let until = [left.until, right.until].compactMap { $0 }.min()
        if let from, let until, from > until { return nil }
        return DayRange(from: from, until: until)
    }
}
