/// How a whole stay is made of a row: one rule a field.
struct MappedStay: Sendable {
    static let fields = [
        "property", "external_id", "status", "guest_key", "card_number", "mobile", "email", "guest_name",
        "arrival", "departure", "nights", "rooms", "currency", "charges", "channel", "rate_code", "room_type",
        "market",
    ]

    let property: MappedText
    let externalID: MappedText
    let status: MappedStatus
    let guestKey, cardNumber, mobile, email, guestName: MappedText?
    let span: MappedSpan
    let rooms: MappedCount?
    let currency: MappedText
    let charges: [MappedCharge]
    let channel, rateCode, roomType, market: MappedText?

    init(
        _ root: MappingNode, _ keys: [String: MappingNode], _ columns: inout MappingColumns
    ) throws(MappingProblem) {
        func needed(_ key: String) throws(MappingProblem) -> MappingNode {
            guard let node = keys[key] else { throw root.problem("needs \(key)") }
            return node
        }
        func text(_ key: String, _ columns: inout MappingColumns) throws(MappingProblem) -> MappedText? {
            guard let node = keys[key] else { return nil }
            let text = try MappedText(key, node, &columns)
            if text.isLine { throw node.problem("cannot be the line number; only external_id can") }
            return text
        }
        property = try MappedText("property", try needed("property"), &columns)
        externalID = try MappedText("external_id", try needed("external_id"), &columns)
        if externalID.constant != nil {
            throw try needed("external_id").problem(
                "cannot be the same for all rows; map a column, or line: true")
        }
        status = try MappedStatus(try needed("status"), &columns)
        guestKey = try text("guest_key", &columns)
        cardNumber = try text("card_number", &columns)
        mobile = try text("mobile", &columns)
        email = try text("email", &columns)
        guestName = try text("guest_name", &columns)
        guard guestKey != nil || cardNumber != nil || mobile != nil || email != nil else {
            throw root.problem("needs at least one of guest_key, card_number, mobile and email")
        }
        span = try MappedSpan(root, keys, &columns)
        if let node = keys["rooms"] {
            rooms = try MappedCount("rooms", from: 1, node, &columns)
        } else {
            rooms = nil
        }
        let currencyNode = try needed("currency")
        currency = try MappedText("currency", currencyNode, &columns)
        if let code = currency.constant, !CurrencyDigits.isCode(code) {
            throw currencyNode.problem("must be an ISO 4217 code of three capital letters, such as EUR")
        }
        var charges: [MappedCharge] = []
        for (place, node) in try needed("charges").list().enumerated() {
            charges.append(try MappedCharge(place + 1, node, &columns))
        }
        guard !charges.isEmpty else { throw try needed("charges").problem("must hold at least one charge") }
        self.charges = charges
        channel = try text("channel", &columns)
        rateCode = try text("rate_code", &columns)
        roomType = try text("room_type", &columns)
        market = try text("market", &columns)
    }

    /// The stay this row tells of, or why it tells none.
    func read(_ cells: RowCells, _ numbers: NumberForm) throws(ImportRowFault) -> CanonicalStay {
        let propertyID = try Self.present(property, cells)
        let externalID = try Self.number(self.externalID, try Self.present(self.externalID, cells))
        let status = try status.read(cells)
        let span = try span.read(cells, numbers)
        let rooms = try self.rooms?.read(cells, numbers) ?? 1
        let currency = try Self.present(currency, cells)
        guard CurrencyDigits.isCode(currency) else {
            throw ImportRowFault(
                reason: .currencyUnreadable, field: "currency",
                detail: "“\(currency.prefix(20))” is no ISO 4217 code; explain it in currency.words.")
        }
        let setting = MappedAmount.Setting(
            numbers: numbers, currencyDigits: CurrencyDigits.of(currency), nights: span.nights, rooms: rooms,
            tookPlace: status == .departed)
        var charges: [CanonicalCharge] = []
        charges.reserveCapacity(self.charges.count)
        for charge in self.charges { charges.append(try charge.read(cells, setting)) }
        var stay = CanonicalStay(
            line: cells.row.line, propertyID: propertyID, externalID: externalID, status: status,
            arrival: span.arrival, departure: span.departure, nights: span.nights, rooms: rooms,
            currency: currency, charges: charges)
        stay.guestKey = try guestKey?.read(cells)
        if let cardNumber, let text = try cardNumber.read(cells) {
            stay.cardNumber = try Self.number(cardNumber, text)
        }
        if let mobile, let text = try mobile.read(cells) { stay.mobile = try Self.number(mobile, text) }
        stay.email = try email?.read(cells)
        stay.guestName = try guestName?.read(cells)
        stay.channel = try channel?.read(cells)
        stay.rateCode = try rateCode?.read(cells)
        stay.roomType = try roomType?.read(cells)
        stay.market = try market?.read(cells)
        return stay
    }

    private static func present(_ text: MappedText, _ cells: RowCells) throws(ImportRowFault) -> String {
        if let value = try text.read(cells) { return value }
        throw ImportRowFault(
            reason: .textMissing, field: text.field,
            detail: "The row tells no \(text.field); fill in the cell.")
    }

    /// Refuses what a spreadsheet program makes of a long number (`1.38E+10`): its last digits are lost.
    private static func number(_ text: MappedText, _ value: String) throws(ImportRowFault) -> String {
        guard value.utf8.count >= 4, value.utf8.first.map({ (48...57).contains($0) }) == true,
            value.utf8.contains(UInt8(ascii: "E")), value.contains("E+"),
            value.utf8.allSatisfy({ (48...57).contains($0) || [43, 44, 46, 69].contains($0) })
        else { return value }
        throw ImportRowFault(
            reason: .numberDamaged, field: text.field,
            detail: "A spreadsheet program has turned the number into “\(value.prefix(40))”; export it again "
                + "with the column as text.")
    }
}
