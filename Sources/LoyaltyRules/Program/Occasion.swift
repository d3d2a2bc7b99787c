/// When an event comes by itself.
public enum Occasion: Sendable, Hashable {
    /// Once a year, so many days before the birthday.
    case birthday(daysBefore: Int)
    /// Once a year, so many days before the anniversary of joining.
    case anniversary(daysBefore: Int)
    /// Each month on this day; in a shorter month on its last.
    case monthly(day: Int)
    /// Once, on the day of joining.
    case joining
    /// On the day on which a friend joins who was referred (REF-02).
    case friendJoins(tells: ReferralSide = .referrer)
    /// On the day of the friend's first fact that counts (REF-02, REF-03).
    case friendConsumes(FriendFact, tells: ReferralSide = .referrer)
    /// To those who brought most friends, after each period (REF-06).
    case friendRanking(FriendRanking)
}

extension Occasion {
    /// What must hold of the friend's fact; nil for any.
    public var condition: Condition? {
        switch self {
        case .friendConsumes(let fact, _): fact.condition
        case .friendRanking(let ranking): ranking.fact.condition
        case .birthday, .anniversary, .monthly, .joining, .friendJoins: nil
        }
    }
}
