extension Occasion {
    /// The subject of the event that comes on a day: its year, `2026`, or its month, `2026-05`; nil when none does, or when the
    /// member had not joined by then.
    ///
    /// So many days before a day of January lie in the year before: the event still belongs to its own year.
    public func subjectDue(on day: CalendarDay, of member: MemberTraits, leap: LeapBirthday) -> String? {
        guard member.joinedOn.map({ $0 <= day }) ?? true else { return nil }
        if case .monthly = self {
            return self.day(around: day, of: member, leap: leap) == day ? String("\(day)".prefix(7)) : nil
        }
        let year = [day.parts.year, day.parts.year + 1].first {
            self.day(inYear: $0, of: member, leap: leap) == day
        }
        return year.map(String.init)
    }

    /// The day on which the event comes in the month, or in the year, of a day.
    public func day(around day: CalendarDay, of member: MemberTraits, leap: LeapBirthday) -> CalendarDay? {
        guard case .monthly(let number) = self else { return self.day(inYear: day.parts.year, of: member, leap: leap) }
        return min(day.startOfMonth.adding(days: number - 1), day.endOfMonth)
    }
}
