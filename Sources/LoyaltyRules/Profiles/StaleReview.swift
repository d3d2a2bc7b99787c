/// Whether somebody should ask a member about their profile, and what about (MEM-15).
public enum StaleReview {
    /// What there is to ask.
    public enum Reason: String, Sendable, Hashable, Codable, CaseIterable {
        /// Nobody has said for long that all is still right.
        case notConfirmed = "not_confirmed"
        /// The channel by which the member joined asks for it, and it is missing.
        case noMobile = "no_mobile"
        case noEmail = "no_email"
        case noBirthday = "no_birthday"
    }

    /// What there is to ask of a member; nothing when all is well.
    /// - Parameters:
    ///   - confirmed: when the profile was last said to be right; the day of joining where it never was.
    ///   - required: what the member's channel asks for today.
    ///   - known: what is there of it.
    public static func reasons(
        confirmed: CalendarDay, on today: CalendarDay, terms: ProfileTerms, required: Set<JoinField>, known: Set<JoinField>
    ) -> [Reason] {
        var reasons: [Reason] = []
        if confirmed.adding(months: terms.staleMonths) <= today { reasons.append(.notConfirmed) }
        let missing = required.subtracting(known)
        if missing.contains(.mobile) { reasons.append(.noMobile) }
        if missing.contains(.email) { reasons.append(.noEmail) }
        // Of a whole date of birth only month and day are kept.
        if !missing.isDisjoint(with: [.birthday, .birthDate]) && !known.contains(.birthday) { reasons.append(.noBirthday) }
        return reasons
    }
}
