extension Occasion {
    /// The day in a year on which the event comes for a member; nil when the member's day is not known, or when the
    /// member had not joined by then.
    public func day(inYear year: Int, of member: MemberTraits, leap: LeapBirthday) -> CalendarDay? {
        switch self {
        case .birthday(let before):
            return member.birthday?.day(inYear: year, born29February: leap)?.adding(days: -before)
        case .anniversary(let before):
            guard let joined = member.joinedOn, joined.parts.year < year else { return nil }
            return joined.adding(months: 12 * (year - joined.parts.year)).adding(days: -before)
        case .monthly, .joining, .friendJoins, .friendConsumes, .friendRanking: return nil
        }
    }
}
