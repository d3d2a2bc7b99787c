extension Occasion {
    /// The year whose yearly event comes on a day; nil when none does, or when the member had not joined by then.
    ///
    /// So many days before a day of January lie in the year before: the event still belongs to its own year.
    public func yearDue(on day: CalendarDay, of member: MemberTraits, leap: LeapBirthday) -> Int? {
        guard member.joinedOn.map({ $0 <= day }) ?? true else { return nil }
        return [day.parts.year, day.parts.year + 1].first {
            self.day(inYear: $0, of: member, leap: leap) == day
        }
    }
}
