/// What a member consumed: a stay or a bill, as the hotel tells it (消费记录). The facts only; what they
/// earn is decided by the program.
///
/// A value in all but its place in memory: nothing in it changes, and a replay hands millions of them around.
public final class Folio: Sendable, Hashable, Codable {
    public let kind: FolioKind
    public let property: String
    /// The outlet of a bill; nil for a stay.
    public let outlet: String?
    /// The number of the stay or bill in the hotel's own system.
    public let number: String
    /// The business day of arrival; for a bill, its business day.
    public let arrival: CalendarDay
    /// The business day of departure; for a bill, its business day.
    public let departure: CalendarDay
    public let currency: Currency
    public let lines: [FolioLine]
    private let told: SharedDetails

    public init(
        kind: FolioKind, property: String, outlet: String?, number: String, arrival: CalendarDay,
        departure: CalendarDay, currency: Currency, lines: [FolioLine], sharing told: SharedDetails
    ) {
        self.kind = kind
        self.property = property
        self.outlet = outlet
        self.number = number
        self.arrival = arrival
        self.departure = departure
        self.currency = currency
        self.lines = lines
        self.told = told
    }

    public convenience init(
        kind: FolioKind, property: String, outlet: String?, number: String, arrival: CalendarDay,
        departure: CalendarDay, currency: Currency, lines: [FolioLine], details: FolioDetails = FolioDetails()
    ) {
        self.init(
            kind: kind, property: property, outlet: outlet, number: number, arrival: arrival, departure: departure,
            currency: currency, lines: lines, sharing: SharedDetails(details))
    }

    /// What else the hotel tells: how it was booked, who stayed, who paid.
    public var details: FolioDetails { told.details }

    public static func == (one: Folio, other: Folio) -> Bool {
        one === other
            || one.kind == other.kind && one.property == other.property && one.outlet == other.outlet
                && one.number == other.number && one.arrival == other.arrival && one.departure == other.departure
                && one.currency == other.currency && one.lines == other.lines && one.told.isAlike(other.told)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(property)
        hasher.combine(number)
        hasher.combine(departure)
    }

    /// The business day on which it counts: the departure of a stay, the day of a bill. It chooses the
    /// program version and the day rate.
    public var occurredOn: CalendarDay { departure }

    /// Nights of a stay; 0 for day use, bills and events.
    public var nights: Int { kind == .stay ? departure.number - arrival.number : 0 }

    /// Rooms of a stay: as told, or as many as its charges name.
    public var rooms: Int { max(details.rooms, lines.reduce(1) { max($0, $1.room) }) }

    /// The same folio with other charges, as a correction tells it.
    public func with(lines: [FolioLine]) -> Folio {
        Folio(
            kind: kind, property: property, outlet: outlet, number: number, arrival: arrival, departure: departure,
            currency: currency, lines: lines, sharing: told)
    }

    private enum CodingKeys: String, CodingKey {
        case kind, property, outlet, number, arrival, departure, currency, lines
        case told = "details"
    }
}

extension Folio {
    /// The folio as JSON with every field, equal for equal folios.
    public func write(to json: inout JSONText) {
        json.raw("[")
        for text in [kind.rawValue, property, outlet ?? "", number, "\(arrival)", "\(departure)", currency.code] {
            json.string(text)
            json.raw(",")
        }
        json.string(details.stored)
        json.raw(",[")
        for (index, line) in lines.enumerated() {
            if index > 0 { json.raw(",") }
            json.string(line.category)
            for amount in [line.net, line.tax, line.service, Int64(line.room)] {
                json.raw(",")
                json.integer(amount)
            }
        }
        json.raw("]]")
    }
}
