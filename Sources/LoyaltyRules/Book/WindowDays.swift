/// The days of a window that do not depend on what was counted.
public enum WindowDays {
    /// From the first day of a window up to the day it ends on; up to the end of its period for `whole`.
    public static func range(
        of window: Window, on day: CalendarDay, joinedOn: CalendarDay?, whole: Bool = false
    ) -> DayRange {
        let last = { (end: CalendarDay) in whole ? end : day }
        switch window {
        case .months(let months): return DayRange(from: day.adding(months: -months).adding(days: 1), until: day)
        case .days(let days): return DayRange(from: day.adding(days: 1 - days), until: day)
        case .calendarMonth: return DayRange(from: day.startOfMonth, until: last(day.endOfMonth))
        case .calendarQuarter:
            return DayRange(from: day.startOfQuarter, until: last(day.startOfQuarter.adding(months: 3).adding(days: -1)))
        case .calendarYear:
            return DayRange(from: day.startOfYear, until: last(day.startOfYear.adding(months: 12).adding(days: -1)))
        case .previousCalendarYear:
            return DayRange(from: day.startOfYear.adding(months: -12), until: day.startOfYear.adding(days: -1))
        case .membershipYear:
            guard let joinedOn, joinedOn <= day else { return DayRange(until: day) }
            var years = day.parts.year - joinedOn.parts.year
            if joinedOn.adding(months: 12 * years) > day { years -= 1 }
            let next = joinedOn.adding(months: 12 * (years + 1)).adding(days: -1)
            return DayRange(from: joinedOn.adding(months: 12 * years), until: last(next))
        case .dates(let range): return DayRange(from: range.from, until: whole ? range.until : min(range.until ?? day, day))
        case .tierPeriod, .lifetime, .consecutive: return whole ? .always : DayRange(until: day)
        }
    }
}
