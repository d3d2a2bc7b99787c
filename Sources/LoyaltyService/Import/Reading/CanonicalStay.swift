/// One row of an export, told in Tessera's words; days are the hotel's business days.
public struct CanonicalStay: Sendable, Equatable {
    /// What became of the booking.
    public enum Status: String, Sendable, CaseIterable {
        /// The guest stayed and left.
        case departed
        /// The booking was cancelled: no stay took place.
        case cancelled
        /// The guest did not come: no stay took place.
        case noShow = "no_show"
        /// Anything else, such as a booking still to come or a guest in house.
        case other
    }

    /// The line of the file on which the row begins; the header, if there is one, is line 1.
    public var line: Int
    /// The hotel, by its id in the program document.
    public var propertyID: String
    /// The booking's id at the source: together with the source's name it makes the row count once.
    public var externalID: String
    /// What became of the booking.
    public var status: Status
    /// The key under which the source knows the guest; composed of columns, it tells a plausible guest only.
    public var guestKey: String?
    /// The number on the guest's membership card, as the export writes it.
    public var cardNumber: String?
    /// The guest's mobile number, as the export writes it.
    public var mobile: String?
    /// The guest's e-mail address, as the export writes it.
    public var email: String?
    /// The guest's name, as the export writes it.
    public var guestName: String?
    /// The business day on which the guest came, or was to come.
    public var arrival: ImportDay
    /// The business day on which the guest left, or was to leave; the day of arrival itself for day use.
    public var departure: ImportDay
    /// Nights between arrival and departure, 0 for day use.
    public var nights: Int
    /// Rooms of the booking, at least 1.
    public var rooms: Int
    /// The currency of all charges, ISO 4217.
    public var currency: String
    /// What was charged, one element a revenue category that the mapping names.
    public var charges: [CanonicalCharge]
    /// The channel that brought the booking.
    public var channel: String?
    /// The rate code.
    public var rateCode: String?
    /// The room type.
    public var roomType: String?
    /// The market segment.
    public var market: String?

    /// A stay with what every row must tell; what an export may lack is set afterwards.
    public init(
        line: Int, propertyID: String, externalID: String, status: Status, arrival: ImportDay,
        departure: ImportDay, nights: Int, rooms: Int = 1, currency: String, charges: [CanonicalCharge]
    ) {
        self.line = line
        self.propertyID = propertyID
        self.externalID = externalID
        self.status = status
        self.arrival = arrival
        self.departure = departure
        self.nights = nights
        self.rooms = rooms
        self.currency = currency
        self.charges = charges
    }
}
