import LoyaltyRules

/// How many friends that count each member brought in the period of a ranking that is judged now (REF-06).
struct FriendTally: Sendable {
    let event: String
    let ranking: FriendRanking
    let period: RankedPeriod
    /// All who ever referred somebody, with the friends of the period.
    private(set) var friends: [MemberID: Int] = [:]

    /// The rankings of a program that can be judged on a day.
    static func all(of program: Program?, on day: CalendarDay) -> [FriendTally] {
        (program?.names.events ?? []).compactMap { event in
            guard case .friendRanking(let ranking) = event.occurs else { return nil }
            return FriendTally(event: event.id, ranking: ranking, period: ranking.judged(on: day))
        }
    }

    mutating func count(_ referral: ReferralRow, consumed: [FriendConsumption], program: Program) {
        let first = FriendConsumption.firstDay(in: consumed, of: ranking.fact, program: program)
        let counts = first.map { period.contains(max($0, referral.on)) } ?? false
        friends[referral.referrer, default: 0] += counts ? 1 : 0
    }
}
