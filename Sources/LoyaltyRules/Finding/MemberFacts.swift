/// What conditions may know of a member.
public struct MemberFacts: Sendable {
    /// The business day on which is asked.
    public let today: CalendarDay
    public var tier = ""
    public var status = MemberCondition.Status.active
    public var property = ""
    public var channel = ""
    public var joinedOn: CalendarDay
    public var birthday: MonthDay?
    /// What is held, by asset.
    public var balances: [String: Int64] = [:]
    /// The last days of what is held and ends.
    public var ends: [CalendarDay] = []
    /// What came in this calendar year, by counter.
    public var thisYear: [String: Int64] = [:]
    public var lastStayOn: CalendarDay?
    /// What is missing to the next tier; nil where there is none.
    public var progress: TierProgress?
    /// The purposes to which the member agrees now.
    public var consents: Set<ConsentPurpose> = []

    public init(today: CalendarDay, joinedOn: CalendarDay) {
        self.today = today
        self.joinedOn = joinedOn
    }
}
