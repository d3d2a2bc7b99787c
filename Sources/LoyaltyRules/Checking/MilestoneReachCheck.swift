/// Milestones that nobody reaches: more nights than the window has, more brands than there are (TIER-15).
enum MilestoneReachCheck {
    static func check(_ log: inout FindingLog) {
        for milestone in log.program.milestones {
            let ways = milestone.ways.compactMap { tooFar($0, milestone.window, log.program) }
            // One way that can be gone is enough.
            guard let way = ways.first, ways.count == milestone.ways.count else { continue }
            let values = ["mark": Formats.grouped(way.mark), "counter": way.counter, "most": Formats.grouped(way.most)]
            log.warning("milestone_out_of_reach", values, at: "milestones." + milestone.id)
        }
    }

    /// The mark of a way that is beyond what can be counted; nil where it can be reached.
    private static func tooFar(
        _ way: Milestone.Way, _ window: Window, _ program: Program
    ) -> (counter: String, mark: Int64, most: Int64)? {
        // Of names, a hotel may have more by the time of the last mark.
        guard let counter = program.counter(way.counter),
            let mark = counter.measure.isDistinct ? way.marks.first : way.marks.last, let most = most(counter, window, program),
            mark > most
        else { return nil }
        return (counter.id, mark, most)
    }

    /// The most that can be counted in a window; nil where nothing limits it.
    private static func most(_ counter: Counter, _ window: Window, _ program: Program) -> Int64? {
        switch counter.measure {
        case .brands: return Int64(program.names.brands.count)
        case .properties: return Int64(program.properties.count)
        case .nights:
            guard counter.factors.isEmpty, counter.adds.isEmpty, let days = days(window) else { return nil }
            return Int64(days * counter.roomsAtMost)
        case .visits, .spend, .points: return nil
        }
    }

    private static func days(_ window: Window) -> Int? {
        switch window {
        case .calendarMonth: 31
        case .calendarQuarter: 92
        case .calendarYear, .previousCalendarYear, .membershipYear: 366
        case .dates(let range):
            range.from.flatMap { from in range.until.map { $0.number - from.number + 1 } }
        case .months, .days, .lifetime, .consecutive, .tierPeriod: nil
        }
    }
}
