/// Days from a first to a last one, both included; either may be open.
public struct DayRange: Sendable, Hashable {
    public let from: CalendarDay?
    public let until: CalendarDay?

    public init(from: CalendarDay? = nil, until: CalendarDay? = nil) {
        self.from = from
        self.until = until
    }

    /// Always.
    public static let always = DayRange()

    /// Whether a day lies in the range.
    public func contains(_ day: CalendarDay) -> Bool {
        if let from, day < from { return false }
        if let until, day > until { return false }
        return true
    }
}
