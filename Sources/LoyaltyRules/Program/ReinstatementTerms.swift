/// Whether points that ended unused may be given back, and for how long (PTS-17, ADV-23). Without these terms they are not.
public struct ReinstatementTerms: Sendable, Hashable {
    /// Up to so many days after they were taken out.
    public let withinDays: Int
    /// They end so many days after they were given back; activity does not move this end.
    public let forDays: Int
    /// The most that one member may be given back in a calendar year; nil for no limit.
    public let atMostPerYear: Int64?

    public init(withinDays: Int, forDays: Int, atMostPerYear: Int64? = nil) {
        self.withinDays = withinDays
        self.forDays = forDays
        self.atMostPerYear = atMostPerYear
    }

    /// The last day of what is given back on a day.
    public func lastDay(from day: CalendarDay) -> CalendarDay { day.adding(days: forDays) }
}
