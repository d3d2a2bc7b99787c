/// Which daily jobs are due at a moment: each once for a business day, after a time of the hotel's day.
public struct DailySchedule: Sendable, Hashable {
    /// How long a run may say nothing before its process counts as gone.
    public static let silenceSeconds: Int64 = 5 * 60
    /// How many days back a job is made up for that is owed for each day.
    public static let mostDaysBack = 31
    /// At three in the morning: the night audit is over, and few guests are looking.
    public static let usual = DailySchedule(minute: 3 * 60)

    /// Minutes after midnight, in the time zone of the program's first hotel.
    public let minute: Int

    public init(minute: Int) { self.minute = minute }

    /// A time of day, `03:00`; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2,
            parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { (48...57).contains($0) } }),
            let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
        else { return nil }
        self.init(minute: hour * 60 + minute)
    }

    /// How long a job rests after it went wrong so many times: 5, 10, 20, 40 minutes, then an hour.
    public static func pauseSeconds(after attempts: Int) -> Int64 {
        let minutes: Int64 = attempts >= 5 ? 60 : 5 << Int64(max(0, attempts - 1))
        return minutes * 60
    }

    /// What is due now, in the order in which it is done.
    /// - Parameters:
    ///   - today: the business day.
    ///   - minute: minutes of it that are over.
    ///   - runs: what is known of the last days.
    public func due(
        on today: CalendarDay, minute now: Int, at moment: Instant, runs: [JobRun]
    ) -> [(job: DailyJob, on: CalendarDay)] {
        guard now >= minute else { return [] }
        return DailyJob.allCases.flatMap { job in
            let known = runs.filter { $0.job == job }
            return days(of: job, until: today, known).filter { day in
                guard let run = known.first(where: { $0.on == day }) else { return true }
                return run.againAt.map { $0 <= moment } ?? false
            }
            .map { (job, $0) }
        }
    }

    /// When a job is done next.
    public func next(
        _ job: DailyJob, on today: CalendarDay, minute now: Int, at moment: Instant, runs: [JobRun]
    ) -> NextJobRun {
        guard now >= minute else { return .today }
        let known = runs.filter { $0.job == job }
        let owed = days(of: job, until: today, known).compactMap { day in
            known.first { $0.on == day }.map(\.againAt) ?? moment
        }
        return owed.min().map { .again(max(moment, $0)) } ?? .tomorrow
    }

    /// The days for which a job has to be done by today: never one before it was first done.
    private func days(of job: DailyJob, until today: CalendarDay, _ known: [JobRun]) -> [CalendarDay] {
        guard job.isOwedForEachDay, let first = known.map(\.on).min(), first < today else { return [today] }
        let earliest = max(first, today.adding(days: -Self.mostDaysBack))
        return (earliest.number...today.number).map(CalendarDay.init(number:))
    }
}

extension DailySchedule: CustomStringConvertible {
    /// `03:00`
    public var description: String {
        func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        return two(minute / 60) + ":" + two(minute % 60)
    }
}
