/// How long what is not needed for ever is kept (SEC-13). The retention run shows first what is over, and then removes it.
public enum RetentionSchedule {
    /// Messages that were sent, for thirty days: long enough to answer "I got nothing".
    public static let messageDays = 30
    /// Rows of an import that nobody could post, for ninety days: the quarter in which the hotel sends the file again.
    public static let parkedDays = 90
    /// Counts of failed sign-ins, for a week.
    public static let throttleDays = 7
    /// The person behind a membership that was ended, for three years: so long either side may sue (Civil Code 188).
    public static let personMonths = 36

    /// A kind of data that the run removes.
    public enum Item: String, Sendable, Hashable, Codable, CaseIterable {
        case messages, parked, sessions, codes, throttles, persons
    }

    /// What was over before this day is removed.
    public static func keptFrom(_ item: Item, on today: CalendarDay) -> CalendarDay {
        switch item {
        case .messages: today.adding(days: -messageDays)
        case .parked: today.adding(days: -parkedDays)
        case .throttles: today.adding(days: -throttleDays)
        case .sessions, .codes: today
        case .persons: today.adding(months: -personMonths)
        }
    }
}
