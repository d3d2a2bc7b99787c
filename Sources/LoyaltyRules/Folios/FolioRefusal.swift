/// Why a folio is not accepted. Checked in this order; the first that holds is told.
public enum FolioRefusal: String, Error, Sendable, CaseIterable {
    /// The program has no such hotel.
    case propertyUnknown = "property_unknown"
    /// The hotel has no such outlet.
    case outletUnknown = "outlet_unknown"
    case departureBeforeArrival = "departure_before_arrival"
    /// A stay of more than 1,000 nights.
    case stayTooLong = "stay_too_long"
    /// The business day is after today's business day of the hotel.
    case dayInFuture = "day_in_future"
    /// A revenue category that the program does not know: never guessed.
    case categoryUnknown = "category_unknown"
    case amountNegative = "amount_negative"
    /// More than 10^12 of the smallest unit in one amount or in the sum.
    case amountTooLarge = "amount_too_large"
    /// The folio is in another currency than the program and no rate of its day is known.
    case dayRateUnknown = "day_rate_unknown"
    case eventUnknown = "event_unknown"
    case eventWithCharges = "event_with_charges"
    case roomsOutOfBounds = "rooms_out_of_bounds"
    /// The program declares its partners, and this is none of them.
    case partnerUnknown = "partner_unknown"
}
