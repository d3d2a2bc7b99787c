/// Whether what a guest told is enough to join by a channel (MEM-04), and whether the guest is old enough (MEM-08).
public enum JoinReview {
    /// Full age: who may bind themself by an agreement (Civil Code 17, 18).
    public static let fullAge = 18

    /// What is wrong, by field.
    public enum Problem: Sendable, Hashable {
        case missing(JoinField)
        /// Nobody is asked for more than is needed (PIPL 6).
        case notAsked(JoinField)
        /// Neither mobile nor e-mail.
        case contactMissing
        case dateInFuture
        /// Old enough from this day on.
        case tooYoung(until: CalendarDay)
    }

    /// Everything that is wrong, in the order of the fields.
    /// - Parameters:
    ///   - told: the fields that are filled in.
    ///   - born: the whole date of birth, if it was told.
    public static func problems(
        told: Set<JoinField>, born: CalendarDay?, on today: CalendarDay, policy: JoinPolicy
    ) -> [Problem] {
        var found: [Problem] = []
        for field in JoinField.allCases {
            if policy.required.contains(field), !told.contains(field) { found.append(.missing(field)) }
            if told.contains(field), !policy.required.contains(field), !policy.optional.contains(field) {
                found.append(.notAsked(field))
            }
        }
        if told.isDisjoint(with: [.mobile, .email]), policy.required.isDisjoint(with: [.mobile, .email]) {
            found.append(.contactMissing)
        }
        if let born, born > today {
            found.append(.dateInFuture)
        } else if let born, let adult = fullAge(of: born), adult > today {
            found.append(.tooYoung(until: adult))
        }
        return found
    }

    /// The day on which somebody comes of age; who was born on 29 February does so on 1 March.
    public static func fullAge(of born: CalendarDay) -> CalendarDay? {
        let (year, month, day) = born.parts
        return CalendarDay(year: year + fullAge, month: month, day: day)
            ?? CalendarDay(year: year + fullAge, month: 3, day: 1)
    }
}
