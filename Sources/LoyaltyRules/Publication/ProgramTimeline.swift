/// Which version of the program counts on which day (GEN-06). Several may wait for their day; each takes over on its
/// first day, in the order of those days, whichever was published first.
public struct ProgramTimeline: Sendable {
    /// Where a version stands on a day.
    public enum State: String, Sendable, CaseIterable {
        /// Its first day is still to come.
        case scheduled
        case inForce = "in_force"
        /// It was in force until a later version took over.
        case past
        /// Another version begins on the same day and was published after it: it is never in force.
        case replaced
        case withdrawn
    }

    /// What takes over from what: not withdrawn, one for each first day.
    private let course: [PublishedVersion]
    private let all: [PublishedVersion]

    public init(_ versions: [PublishedVersion]) {
        all = versions
        let standing = versions.filter { !$0.isWithdrawn }.sorted {
            ($0.effectiveFrom, $0.number) < ($1.effectiveFrom, $1.number)
        }
        var course: [PublishedVersion] = []
        for version in standing {
            if course.last?.effectiveFrom == version.effectiveFrom { course.removeLast() }
            course.append(version)
        }
        self.course = course
    }

    /// The version in force on a day: of those not withdrawn that have begun by then the one that began last, and of
    /// two that began on the same day the one published last; nil before the first.
    public func inForce(on day: CalendarDay) -> Int? {
        course.last { $0.effectiveFrom <= day }?.number
    }

    /// The last day of a version, where a later one waits; nil without end, and for what is never in force.
    public func lastDay(of number: Int) -> CalendarDay? {
        guard let place = course.firstIndex(where: { $0.number == number }), place + 1 < course.count else {
            return nil
        }
        return course[place + 1].effectiveFrom.adding(days: -1)
    }

    /// Where a version stands on a day; nil for a number that there is not.
    public func state(of number: Int, on day: CalendarDay) -> State? {
        guard let version = all.first(where: { $0.number == number }) else { return nil }
        if version.isWithdrawn { return .withdrawn }
        guard course.contains(version) else { return .replaced }
        if version.effectiveFrom > day { return .scheduled }
        return inForce(on: day) == number ? .inForce : .past
    }
}
