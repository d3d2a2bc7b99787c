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
        // Hotels that have the same seasons have the same gaps.
        for seasons in program.properties.map({ hotel in program.names.seasons.filter { $0.isAt(hotel) } }).uniqued() {
            gap(seasons, &log)
            overlaps(seasons, &log)
        }
    }

    /// The first day of the years that the seasons are about on which there is none, and how many there are.
    private static func gap(_ seasons: [Season], _ log: inout FindingLog) {
        let (earliest, latest) = span(of: log.program.names.seasons)
        let ranges = seasons.flatMap { self.ranges(of: $0, among: log.program.names.seasons) }
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

    /// The days that the stated ranges are about; where all are of every year, a common year and a leap year.
    private static func span(of seasons: [Season]) -> (CalendarDay, CalendarDay) {
        let days = seasons.flatMap(\.ranges).flatMap { [$0.from, $0.until] }.compactMap { $0 }
        let common = CalendarDay(number: 20_819).startOfYear
        return (days.min() ?? common, days.max() ?? common.adding(months: 24).adding(days: -1))
    }

    /// The ranges of a season, those of every year in the years that the seasons are about and the one before.
    private static func ranges(of season: Season, among seasons: [Season]) -> [DayRange] {
        let (earliest, latest) = span(of: seasons)
        let years = earliest.parts.year - 1...latest.parts.year
        return season.ranges + season.yearly.flatMap { range in years.map { range.range(beginningIn: $0) } }
    }

    private static func overlaps(_ seasons: [Season], _ log: inout FindingLog) {
        for (index, season) in seasons.enumerated() {
            // The season of some hotels stands before that of all, and is meant to count there.
            for earlier in seasons[..<index] where season.isLimited || !earlier.isLimited {
                let all = log.program.names.seasons
                let (begin, others) = (span(of: all).0, ranges(of: earlier, among: all))
                let shared = ranges(of: season, among: all).flatMap { range in others.compactMap { common(range, $0) } }
                    .filter { $0.until.map { $0 >= begin } ?? true }
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
