/// When notices reached a member that points of theirs end: by lot, and by the last day that was told.
public struct ExpiryNotices: Sendable, Hashable {
    private struct Told: Sendable, Hashable {
        let lot: Int64
        let ends: CalendarDay
    }

    private var days: [Told: CalendarDay] = [:]
    /// Whether each notice is taken as delivered on the day on which the program has it written.
    private var isOnTime = false

    /// Nobody was told anything.
    public init() {}

    /// As if each notice had reached its member on its day: for a history that knows of none, as a replay's.
    static let onTime: ExpiryNotices = {
        var notices = ExpiryNotices()
        notices.isOnTime = true
        return notices
    }()

    /// Notes a delivery; of several the first counts.
    public mutating func deliver(lot: Int64, ends: CalendarDay, on day: CalendarDay) {
        let told = Told(lot: lot, ends: ends)
        days[told] = min(days[told] ?? day, day)
    }

    /// Whether a member heard that a lot ends on a day.
    public func isDelivered(lot: Int64, ends: CalendarDay) -> Bool { days[Told(lot: lot, ends: ends)] != nil }

    /// The day on which a member heard that a lot ends on a day; nil while they have not. Of an end that has moved since
    /// they have not heard.
    public func delivered(_ lot: Lot, ends: CalendarDay, terms: ExpiryTerms?) -> CalendarDay? {
        guard isOnTime else { return days[Told(lot: lot.id, ends: ends)] }
        return terms?.remind.map { max($0.day(before: ends), lot.earnedOn) }
    }

    /// Forgets everything.
    mutating func removeAll() { if !days.isEmpty { days = [:] } }
}
