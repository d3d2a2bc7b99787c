/// By when a request about personal data is answered (SEC-11).
public enum RequestDeadline {
    /// Fifteen days: the shortest that Chinese rules ask of any of these requests (leaving an app's account), so one promise holds for
    /// all of them.
    public static let days = 15

    /// The last day on which the answer is in time.
    public static func due(openedOn day: CalendarDay) -> CalendarDay { day.adding(days: days) }

    /// How many days are left; less than 0 when it is late.
    public static func left(until due: CalendarDay, on today: CalendarDay) -> Int { due.number - today.number }
}
