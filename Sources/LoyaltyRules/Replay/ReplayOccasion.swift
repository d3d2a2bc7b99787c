/// An event that comes to a member by itself: which, about what, and on which day.
struct ReplayOccasion: Sendable, Hashable {
    let event: String
    let subject: String
    let day: CalendarDay

    /// The events that a version brings a member within some days, as the desk and the daily jobs tell them.
    static func all(
        of member: ReplayMember, in program: Program, among events: Set<String>, from first: CalendarDay, to last: CalendarDay
    ) -> [ReplayOccasion] {
        let joined = member.traits.joinedOn
        return program.names.events.filter { events.contains($0.id) }.flatMap { kind -> [ReplayOccasion] in
            let days: [(subject: String, day: CalendarDay?)]
            switch kind.occurs {
            case nil: return []
            case .birthday, .anniversary:
                days = (first.parts.year...last.parts.year + 1).map { year in
                    ("\(year)", kind.occurs?.day(inYear: year, of: member.traits, leap: program.terms.leapBirthday))
                }
            case .monthly:
                days = (0...(last.startOfMonth.number - first.startOfMonth.number) / 28).map { month in
                    let around = first.startOfMonth.adding(months: month)
                    let day = kind.occurs?.day(around: around, of: member.traits, leap: program.terms.leapBirthday)
                    return (String("\(around)".prefix(7)), day)
                }
            // Who comes with an import joined without a desk that would tell it.
            case .joining: days = member.traits.joinedBy == "import" ? [] : [("\(member.member)", joined)]
            case .friendJoins(let side): days = member.referrals(side).map { ("\($0.friend)", $0.joinedOn) }
            case .friendConsumes(let fact, let side):
                days = member.referrals(side).map { friend in
                    let day = FriendConsumption.firstDay(in: friend.consumed, of: fact, program: program)
                    return ("\(friend.friend)", day.map { max($0, friend.joinedOn) })
                }
            // A place depends on all members, and a replay looks at one: it stays as it was told (`ReplayOccasions`).
            case .friendRanking: return []
            }
            return days.compactMap { subject, day in
                guard let day, first <= day, day <= last, joined.map({ $0 <= day }) ?? true else { return nil }
                return ReplayOccasion(event: kind.id, subject: subject, day: day)
            }
        }
    }
}
