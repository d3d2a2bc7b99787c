/// How much may be given by hand in a day or a month, by one person or at one hotel (PTS-25, PTS-26).
public struct CreditBudget: Sendable, Hashable {
    /// Whose gifts are added up.
    public enum Holder: String, Sendable, Hashable, CaseIterable {
        /// Those of one person, or of one program that calls the API.
        case agent
        /// Those at one hotel.
        case property
    }

    /// In which time; by the business day of the gift.
    public enum Period: String, Sendable, Hashable, CaseIterable {
        case day, month

        /// The period that a day lies in.
        public func range(of day: CalendarDay) -> (first: CalendarDay, last: CalendarDay) {
            switch self {
            case .day: (day, day)
            case .month: (day.endOfMonth.adding(days: 1).adding(months: -1), day.endOfMonth)
            }
        }
    }

    public let per: Holder
    public let every: Period
    public let asset: String
    /// Only for who has this role; nil for everybody.
    public let role: Role?
    /// Only for this hotel; nil for every hotel that has no budget of its own.
    public let property: String?
    public let atMost: Int64

    public init(
        per: Holder, every: Period, asset: String, role: Role? = nil, property: String? = nil, atMost: Int64
    ) {
        self.per = per
        self.every = every
        self.asset = asset
        self.role = role
        self.property = property
        self.atMost = atMost
    }
}
