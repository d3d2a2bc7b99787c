/// Who brought most friends in a period gets something more (REF-06).
public struct FriendRanking: Sendable, Hashable {
    public enum Period: String, Sendable, Hashable, CaseIterable {
        case month = "calendar_month"
        case quarter = "calendar_quarter"
        case year = "calendar_year"
    }

    public let period: Period
    /// The first and the last place that gets it; who brought as many shares the place.
    public let places: ClosedRange<Int>
    /// Who brought fewer has no place.
    public let friendsAtLeast: Int
    /// Days after the period's last day until it is judged, for what is told late or cancelled.
    public let judgedAfterDays: Int
    /// What a friend must have consumed to be counted, on the day on which that happened first.
    public let fact: FriendFact

    public init(
        _ period: Period, places: ClosedRange<Int>, friendsAtLeast: Int = 1, judgedAfterDays: Int = 14, fact: FriendFact = FriendFact()
    ) {
        self.period = period
        self.places = places
        self.friendsAtLeast = friendsAtLeast
        self.judgedAfterDays = judgedAfterDays
        self.fact = fact
    }
}
