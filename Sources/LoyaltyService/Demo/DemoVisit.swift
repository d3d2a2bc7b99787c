import LoyaltyRules

/// One visit of a guest: some nights in a room, or an hour at an outlet.
struct DemoVisit: Sendable {
    /// The index of the hotel.
    let hotel: Int
    let arrival: CalendarDay
    /// Nights of a stay; 0 for an outlet.
    let nights: Int
    /// The outlet's id; nil for a stay.
    let outlet: String?

    /// The business day on which it is recorded.
    var recordedOn: CalendarDay { arrival.adding(days: nights) }
}
