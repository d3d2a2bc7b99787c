/// What a member consumed: a stay or a bill, as the hotel tells it (消费记录). The facts only; what they
/// earn is decided by the program.
public struct Folio: Sendable, Hashable, Codable {
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
    /// How it was booked, where the hotel tells it.
    public let channel: String?
    public let rateCode: String?
    public let roomType: String?

    public init(
        kind: FolioKind, property: String, outlet: String?, number: String, arrival: CalendarDay,
        departure: CalendarDay, currency: Currency, lines: [FolioLine], channel: String? = nil,
        rateCode: String? = nil, roomType: String? = nil
    ) {
        self.kind = kind
        self.property = property
        self.outlet = outlet
        self.number = number
        self.arrival = arrival
        self.departure = departure
        self.currency = currency
        self.lines = lines
        self.channel = channel
        self.rateCode = rateCode
        self.roomType = roomType
    }

    /// The business day on which it counts: the departure of a stay, the day of a bill. It chooses the
    /// program version and the day rate.
    public var occurredOn: CalendarDay { departure }

    /// Nights of a stay; 0 for day use and for bills.
    public var nights: Int { kind == .stay ? departure.number - arrival.number : 0 }

    /// The same folio with other charges, as a correction tells it.
    public func with(lines: [FolioLine]) -> Folio {
        Folio(
            kind: kind, property: property, outlet: outlet, number: number, arrival: arrival, departure: departure,
            currency: currency, lines: lines, channel: channel, rateCode: rateCode, roomType: roomType)
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
        for text in [channel, rateCode, roomType] {
            if let text { json.string(text) } else { json.raw("null") }
            json.raw(",")
        }
        json.raw("[")
        for (index, line) in lines.enumerated() {
            if index > 0 { json.raw(",") }
            json.string(line.category)
            for amount in [line.net, line.tax, line.service] {
                json.raw(",")
                json.integer(amount)
            }
        }
        json.raw("]]")
    }
}
