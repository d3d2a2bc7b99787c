import LoyaltyRules
import LoyaltyService

/// Stays and bills as the API tells and reads them.
enum FolioJSON {
    /// The most charges of one folio.
    static let mostLines = 500

    /// Reads the member reference: exactly one of `id`, `card`, `mobile`, `email`, `external`.
    static func member(_ fields: JSONFields, _ field: String = "member") -> MemberReference? {
        guard let inner = fields.object(field) else { return nil }
        var found: [MemberReference] = []
        if let id = inner.parsed("id", required: false, or: "malformed_id", { MemberID($0) }) { found.append(.id(id)) }
        if let card = inner.parsed(
            "card", required: false, or: "malformed_card", { CheckDigit.isValid($0) && $0.count <= 32 ? $0 : nil })
        {
            found.append(.card(card))
        }
        if let mobile = inner.parsed("mobile", required: false, or: "malformed_mobile", { MobileNumber($0) }) {
            found.append(.mobile(mobile))
        }
        if let email = inner.parsed(
            "email", required: false, longest: 254, or: "malformed_email", { EmailAddress($0) })
        {
            found.append(.email(email))
        }
        if let key = inner.text("external", required: false) { found.append(.external(key)) }
        inner.refuseOthers()
        guard found.count == 1 else {
            fields.problem(field, "malformed_reference")
            return nil
        }
        return found[0]
    }

    /// Reads a stay's facts.
    static func stay(_ fields: JSONFields) -> Folio? {
        let property = fields.text("property", longest: 40)
        let number = fields.text("number", longest: 64)
        let arrival = fields.parsed("arrival", or: "malformed_day") { CalendarDay($0) }
        let departure = fields.parsed("departure", or: "malformed_day") { CalendarDay($0) }
        let currency = fields.parsed("currency", or: "malformed_currency") { Currency($0) }
        let lines = self.lines(fields, least: 0)
        let channel = fields.text("channel", required: false, longest: 40)
        let rateCode = fields.text("rate_code", required: false, longest: 40)
        let roomType = fields.text("room_type", required: false, longest: 40)
        var details = FolioDetails(channel: channel, rateCode: rateCode, roomType: roomType)
        details.partner = fields.text("partner", required: false, longest: 40)
        guard let property, let number, let arrival, let departure, let currency else { return nil }
        return Folio(
            kind: .stay, property: property, outlet: nil, number: number, arrival: arrival, departure: departure,
            currency: currency, lines: lines, details: details)
    }

    /// Reads a bill's facts.
    static func bill(_ fields: JSONFields) -> Folio? {
        let property = fields.text("property", longest: 40)
        let outlet = fields.text("outlet", longest: 40)
        let number = fields.text("number", longest: 64)
        let day = fields.parsed("business_day", or: "malformed_day") { CalendarDay($0) }
        let currency = fields.parsed("currency", or: "malformed_currency") { Currency($0) }
        let lines = self.lines(fields, least: 1)
        var details = FolioDetails()
        details.partner = fields.text("partner", required: false, longest: 40)
        guard let property, let outlet, let number, let day, let currency else { return nil }
        return Folio(
            kind: .bill, property: property, outlet: outlet, number: number, arrival: day, departure: day,
            currency: currency, lines: lines, details: details)
    }

    /// Reads charges.
    static func lines(_ fields: JSONFields, least: Int) -> [FolioLine] {
        fields.objects("lines", most: mostLines, least: least).compactMap { line in
            let category = line.text("category", longest: 40)
            let net = line.integer("net_minor")
            let tax = line.integer("tax_minor", default: 0)
            let service = line.integer("service_minor", default: 0)
            line.refuseOthers()
            guard let category, let net, let tax, let service else { return nil }
            return FolioLine(category: category, net: net, tax: tax, service: service)
        }
    }

    /// A folio as the API tells it.
    static func value(_ row: FolioRow) -> JSONValue {
        let folio = row.folio
        return .object([
            "folio_id": .string(String(row.id)), "member_id": .string("\(row.member)"),
            "revision": .integer(row.revision), "status": .string(row.status.rawValue),
            "kind": .string(folio.kind.rawValue), "property": .string(folio.property),
            "outlet": .optional(folio.outlet), "partner": .optional(folio.details.partner), "number": .string(folio.number),
            "arrival": .string("\(folio.arrival)"), "departure": .string("\(folio.departure)"),
            "currency": .string(folio.currency.code), "tier": .string(row.tier),
            "program_version": .integer(Int64(row.programVersion)),
            "operation_id": .string(String(row.operation)),
            "lines": .array(
                folio.lines.map {
                    .object([
                        "category": .string($0.category), "net_minor": .integer($0.net),
                        "tax_minor": .integer($0.tax), "service_minor": .integer($0.service),
                    ])
                }),
        ])
    }
}
