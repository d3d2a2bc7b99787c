/// Whether a folio can be taken into the program at all.
public enum FolioReview {
    /// The most nights that one stay may have.
    public static let longestStay = 1_000
    /// The most rooms that one stay may have.
    public static let mostRooms = 1_000

    /// Checks the facts against the program; `today` is the business day at the folio's hotel.
    /// - Throws: the first `FolioRefusal` that holds, in the order of its cases.
    public static func check(_ folio: Folio, in program: Program, today: CalendarDay) throws(FolioRefusal) {
        if folio.kind == .event { return try checkEvent(folio, in: program, today: today) }
        guard let place = program.places.properties.place(of: folio.property) else { throw .propertyUnknown }
        if folio.kind == .bill {
            guard let outlet = folio.outlet, program.properties[place].outlet(outlet) != nil else { throw .outletUnknown }
        }
        guard folio.departure >= folio.arrival else { throw .departureBeforeArrival }
        guard folio.departure.number - folio.arrival.number <= longestStay else { throw .stayTooLong }
        // One day of grace: a hotel ahead of its configured time zone may post before midnight here.
        guard folio.occurredOn <= today.adding(days: 1) else { throw .dayInFuture }
        guard folio.details.rooms >= 1, folio.rooms <= mostRooms else { throw .roomsOutOfBounds }
        guard folio.lines.allSatisfy({ program.places.categories.place(of: $0.category) != nil }) else { throw .categoryUnknown }
        try checkAmounts(folio.lines)
        try checkPartner(folio, in: program)
    }

    /// An event is of a declared kind; it may happen at no hotel, and carries no charge.
    private static func checkEvent(_ folio: Folio, in program: Program, today: CalendarDay) throws(FolioRefusal) {
        guard folio.property.isEmpty || program.places.properties.place(of: folio.property) != nil else { throw .propertyUnknown }
        guard let event = folio.details.event, program.event(event) != nil else { throw .eventUnknown }
        guard folio.occurredOn <= today.adding(days: 1) else { throw .dayInFuture }
        guard folio.lines.isEmpty else { throw .eventWithCharges }
        try checkPartner(folio, in: program)
    }

    /// A partner that nobody knows would be charged to nobody. Where a program declares none, the word is the hotel's own.
    private static func checkPartner(_ folio: Folio, in program: Program) throws(FolioRefusal) {
        guard let partner = folio.details.partner, !program.names.partners.isEmpty else { return }
        guard program.partner(partner) != nil else { throw .partnerUnknown }
    }

    private static func checkAmounts(_ lines: [FolioLine]) throws(FolioRefusal) {
        var sum = Int128(0)
        var isNegative = false
        var isLarge = false
        for line in lines {
            isNegative = isNegative || line.net < 0 || line.tax < 0 || line.service < 0
            isLarge = isLarge || max(line.net, line.tax, line.service) > Decimals.largestAmount
            sum += Int128(line.net) + Int128(line.tax) + Int128(line.service)
        }
        guard !isNegative else { throw .amountNegative }
        guard !isLarge, sum <= Int128(Decimals.largestAmount) else { throw .amountTooLarge }
    }
}
