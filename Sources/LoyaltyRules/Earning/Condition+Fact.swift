extension Condition {
    /// Whether the condition holds of a fact.
    func holds(of fact: FactView) -> Bool {
        switch self {
        case .all(let parts): return parts.allSatisfy { $0.holds(of: fact) }
        case .any(let parts): return parts.contains { $0.holds(of: fact) }
        case .none(let parts): return !parts.contains { $0.holds(of: fact) }
        case .atLeast(let least, let parts): return parts.count { $0.holds(of: fact) } >= least
        case .text(let key, let words): return fact.matches(key, words)
        case .number(let key, let bounds): return fact.number(key).map(bounds.contains) ?? false
        case .spend(let categories, let includes, let bounds):
            return bounds.contains(fact.spend(categories, including: includes))
        case .history(let counter, let window, let bounds):
            guard let counter = fact.program.counter(counter) else { return false }
            return bounds.contains(fact.history.total(of: counter, in: window, on: fact.day))
        case .weekday, .nightWeekday, .dates, .arrival, .booked, .yearly, .dayOfMonth, .month, .birthday:
            return holdsOnDay(of: fact)
        }
    }

    /// The questions about days.
    private func holdsOnDay(of fact: FactView) -> Bool {
        let day = fact.day
        switch self {
        case .weekday(let days): return days.holds(day.weekday)
        case .nightWeekday(let days):
            let nights = fact.folio.arrival.number..<max(fact.folio.departure.number, fact.folio.arrival.number)
            return nights.prefix(7).contains { days.contains(CalendarDay(number: $0).weekday) }
        case .dates(let range): return range.contains(day)
        case .arrival(let range): return range.contains(fact.folio.arrival)
        case .booked(let range): return fact.folio.details.bookedOn.map(range.contains) ?? false
        case .yearly(let which, let range): return fact.day(which).map(range.contains) ?? false
        case .dayOfMonth(let days): return days.holds(day.parts.day) || (days.holds(0) && day == day.endOfMonth)
        case .month(let months): return months.holds(day.parts.month)
        case .birthday(let span):
            return fact.member.birthday.map {
                span.contains(day, birthday: $0, leap: fact.program.terms.leapBirthday)
            } ?? false
        default: return false
        }
    }
}

extension BirthdaySpan {
    /// Whether a day is near enough to a birthday; the turn of the year is no border.
    func contains(_ day: CalendarDay, birthday: MonthDay, leap: LeapBirthday) -> Bool {
        switch self {
        case .month: return day.parts.month == birthday.month
        case .days(let before, let after):
            let year = day.parts.year
            return (year - 1...year + 1).contains { year in
                guard let date = birthday.day(inYear: year, born29February: leap) else { return false }
                return day >= date.adding(days: -before) && day <= date.adding(days: after)
            }
        }
    }
}

extension Set<Int> {
    /// Whether a number is among a few: one or two are compared, which is faster than to hash.
    fileprivate func holds(_ number: Int) -> Bool {
        guard count <= 2 else { return contains(number) }
        for known in self where known == number { return true }
        return false
    }
}
