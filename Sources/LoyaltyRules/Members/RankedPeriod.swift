/// A period for which who brought most friends is worked out (REF-06).
public struct RankedPeriod: Sendable, Hashable {
    /// `2026-05`, `2026-Q2` or `2026`: the subject of its events.
    public let name: String
    public let first: CalendarDay
    /// The day on which its events are told.
    public let last: CalendarDay

    public func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }
}
