/// Whether a member may have a tier on trial (ADV-10).
public enum TierChallengeReview {
    /// The title that lends the tier from a day on, until so many days later, that day included.
    /// - Parameter titles: all that the member was ever given.
    public static func review(
        _ tier: String, titles: [TierTitle], standing: TierStanding, program: Program, on day: CalendarDay
    ) throws(TierChallengeRefusal) -> TierTitle {
        guard let tier = program.tier(tier), let challenge = tier.challenge, program.rank(of: tier.id) > 0
        else {
            throw .notOffered
        }
        guard program.rank(of: tier.id) > program.rank(of: standing.tier) else { throw .notHigher }
        let had = titles.count { $0.cause == .challenge && $0.tier == tier.id }
        guard had < challenge.timesPerMember else { throw .usedUp }
        return TierTitle(
            tier: tier.id, cause: .challenge, from: day, until: Validity.days(challenge.days).until(from: day)
        )
    }
}
