/// How much of a budget for gifts by hand is used, and when it frees again.
public struct CreditUse: Sendable, Hashable {
    public let per: CreditBudget.Holder
    /// The person as audit and ledger write them (`staff:52`), or the hotel.
    public let holder: String
    public let every: CreditBudget.Period
    public let asset: String
    /// The first day of the period.
    public let from: CalendarDay
    /// The last day of the period.
    public let until: CalendarDay
    public let atMost: Int64
    /// What was given in the period, less what was taken back.
    public var given: Int64

    public init(
        per: CreditBudget.Holder, holder: String, every: CreditBudget.Period, asset: String, from: CalendarDay,
        until: CalendarDay, atMost: Int64, given: Int64
    ) {
        self.per = per
        self.holder = holder
        self.every = every
        self.asset = asset
        self.from = from
        self.until = until
        self.atMost = atMost
        self.given = given
    }

    /// What may still be given; never less than nothing.
    public var left: Int64 { max(0, atMost - given) }
    /// The day from which all of it may be given again.
    public var freesOn: CalendarDay { until.adding(days: 1) }
}
