import LoyaltyRules

/// Turns a canonical stay of an export into the desk's words.
enum ImportedStay {
    /// The operation that posts it; nil when the row names no guest at all.
    static func operation(for stay: CanonicalStay, importID: Int64, mapping: ImportMapping) -> ImportStay? {
        guard let currency = Currency(stay.currency) else { return nil }
        let folio = Folio(
            kind: .stay, property: stay.propertyID, outlet: nil, number: stay.externalID,
            arrival: day(stay.arrival), departure: day(stay.departure), currency: currency,
            lines: stay.charges.map {
                FolioLine(category: $0.category, net: $0.netMinor, tax: $0.taxMinor, service: $0.serviceMinor)
            },
            details: FolioDetails(channel: stay.channel, rateCode: stay.rateCode, roomType: stay.roomType))
        let key = stay.guestKey.map { mapping.source + "|" + $0 }
        let mobile = stay.mobile.flatMap(MobileNumber.init)
        let email = stay.email.flatMap(EmailAddress.init)
        var guest: [MemberReference] = []
        if let key { guest.append(.external(key)) }
        if let card = stay.cardNumber { guest.append(.card(card)) }
        if let mobile { guest.append(.mobile(mobile)) }
        if let email { guest.append(.email(email)) }
        guard !guest.isEmpty else { return nil }
        var enrolment: Enrolment?
        if mapping.enrolsUnknownGuests, let key {
            enrolment = Enrolment(
                name: stay.guestName.flatMap(MemberName.clean) ?? "Guest \(stay.externalID)", mobile: mobile,
                email: email, externalKey: key, language: .english, channel: "import", property: stay.propertyID,
                joinedOn: folio.occurredOn, consents: [], textVersion: "")
        }
        return ImportStay(importID: importID, folio: folio, guest: guest, enrolment: enrolment)
    }

    /// The row as it is parked when the business said no.
    static func parked(_ stay: CanonicalStay, _ refusal: Refusal) -> ParkedRow {
        let texts = Texts(ServiceTexts.catalogue, .english)
        return ParkedRow(
            line: stay.line, code: refusal.code.rawValue, field: "row",
            detail: RefusalText.sentence(refusal, texts, program: nil), raw: stay.propertyID + "|" + stay.externalID)
    }

    private static func day(_ day: ImportDay) -> CalendarDay {
        CalendarDay(year: day.year, month: day.month, day: day.day) ?? CalendarDay(number: 0)
    }
}
