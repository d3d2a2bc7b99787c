/// Says over which days something is added up: `within 12 months`, `in the calendar year`.
public struct WindowText: Sendable {
    private let texts: Texts

    /// - Parameter texts: a catalogue that has the sentences `program.window.…`.
    public init(_ texts: Texts) { self.texts = texts }

    /// The words of a window.
    public func sentence(_ window: Window) -> String {
        switch window {
        case .months(let count): counted("program.window.months", count)
        case .days(let count): counted("program.window.days", count)
        case .calendarMonth: texts("program.window.calendar_month")
        case .calendarQuarter: texts("program.window.calendar_quarter")
        case .calendarYear: texts("program.window.calendar_year")
        case .previousCalendarYear: texts("program.window.previous_calendar_year")
        case .membershipYear: texts("program.window.membership_year")
        case .tierPeriod: texts("program.window.tier_period")
        case .lifetime: texts("program.window.lifetime")
        case .consecutive(let gap): counted("program.window.consecutive", gap)
        case .dates(let range):
            texts.text(
                "program.window.dates",
                ["from": range.from?.description ?? "…", "until": range.until?.description ?? "…"])
        }
    }

    private func counted(_ key: String, _ count: Int) -> String { texts.text(key, ["count": String(count)]) }
}
