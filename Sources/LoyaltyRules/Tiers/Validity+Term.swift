extension Validity {
    /// The last day of a term that begins on a day on which the condition was met; nil for ever.
    func end(reachedOn day: CalendarDay) -> CalendarDay? {
        guard let until = until(from: day) else { return nil }
        return until < day ? end(keptFrom: day) : until
    }

    /// The last day of a term that follows upon another one; nil for ever. What ends with a month goes to the next
    /// end of that month and not through the years of a first term: February 2027 kept is February 2028.
    func end(keptFrom day: CalendarDay) -> CalendarDay? {
        switch self {
        case .endOfMonth(let month, _):
            let year = day.parts.year
            let ends = [year, year + 1].compactMap { CalendarDay(year: $0, month: month, day: 1)?.endOfMonth }
            return ends.first { $0 > day } ?? day
        // A term lasts at least its first day: otherwise terms would follow each other without an end.
        case .months, .days, .dayOfYear, .date: return until(from: day).map { max($0, day) }
        case .lifetime: return nil
        }
    }
}
