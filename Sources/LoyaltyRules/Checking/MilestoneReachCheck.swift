/// Milestones that nobody reaches: more nights than the window has, more brands than there are (TIER-15).
enum MilestoneReachCheck {
    static func check(_ log: inout FindingLog) {
        for milestone in log.program.milestones {
            // Of names, a hotel may have more by the time of the last mark.
            guard let counter = log.program.counter(milestone.counter),
                let mark = counter.measure.isDistinct ? milestone.marks.first : milestone.marks.last,
                let most = most(counter, milestone.window, log.program), mark > most
            else { continue }
            let values = ["mark": Formats.grouped(mark), "counter": counter.id, "most": Formats.grouped(most)]
            log.warning("milestone_out_of_reach", values, at: "milestones." + milestone.id)
        }
    }

    /// The most that can be counted in a window; nil where nothing limits it.
    private static func most(_ counter: Counter, _ window: Window, _ program: Program) -> Int64? {
        switch counter.measure {
        case .brands: return Int64(program.names.brands.count)
        case .properties: return Int64(program.properties.count)
        case .nights:
            guard counter.factors.isEmpty, let days = days(window) else { return nil }
            return Int64(days * counter.roomsAtMost)
        case .visits, .spend, .points: return nil
        }
    }

    private static func days(_ window: Window) -> Int? {
        switch window {
        case .calendarMonth: 31
        case .calendarYear, .membershipYear: 366
        case .dates(let range):
            range.from.flatMap { from in range.until.map { $0.number - from.number + 1 } }
        case .months, .days, .lifetime, .consecutive, .tierPeriod: nil
        }
    }
}
