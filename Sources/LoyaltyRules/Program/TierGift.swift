/// What a tier gives to whoever reaches it (升级礼, TIER-13, ADV-11).
public struct TierGift: Sendable, Hashable {
    /// How a tier can be reached.
    public enum Way: String, Sendable, Hashable, CaseIterable {
        /// By what was counted, on trial or not.
        case counted
        /// As a title: bought, a gift of another member, given by staff, lent on trial.
        case purchased, gifted, granted, challenge
        /// Held already, for another term: kept at its end, or counted again so that it ends later.
        case renewed
    }

    /// The time in which it is given once, however often the tier is lost and reached again.
    public enum Period: String, Sendable, Hashable, CaseIterable {
        case calendarYear = "calendar_year"
        case membershipYear = "membership_year"
        case lifetime

        var window: Window {
            switch self {
            case .calendarYear: .calendarYear
            case .membershipYear: .membershipYear
            case .lifetime: .lifetime
            }
        }
    }

    public let id: String
    public let name: LocalName
    /// What it puts on the account, by asset in the smallest unit.
    public let gives: [AssetAmount]
    public let oncePer: Period
    /// The ways of reaching the tier that give it.
    public let reachedBy: [Way]
    /// An end of its own; nil when it ends as the asset says.
    public let expiry: ExpiryTerms?

    init(
        id: String, name: LocalName, gives: [AssetAmount], oncePer: Period = .lifetime, reachedBy: [Way] = [.counted],
        expiry: ExpiryTerms? = nil
    ) {
        self.id = id
        self.name = name
        self.gives = gives
        self.oncePer = oncePer
        self.reachedBy = reachedBy
        self.expiry = expiry
    }

    /// The days in which it is given once, around a day.
    func period(around day: CalendarDay, joinedOn: CalendarDay?) -> DayRange {
        WindowDays.range(of: oncePer.window, on: day, joinedOn: joinedOn, whole: true)
    }
}
