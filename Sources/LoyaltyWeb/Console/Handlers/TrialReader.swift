import LoyaltyRules

/// Reads what was typed to try a stay, a bill or an event: what happened, and for whom.
struct TrialReader {
    let values: TrialValues
    let program: Program

    /// What would be recorded; nil while something is missing or can't be read.
    func request() -> EarningRequest? {
        guard let folio = folio(), let history = history(), program.tier(values["tier"]) != nil else { return nil }
        return EarningRequest(
            folio, member: member(), tier: values["tier"], dayRate: dayRate(folio), history: history)
    }

    private func folio() -> Folio? {
        guard let day = CalendarDay(values["day"]), let currency = currency() else { return nil }
        if values["place"].hasPrefix("event:") {
            let event = String(values["place"].dropFirst("event:".count))
            return Folio(
                kind: .event, property: "", outlet: nil, number: "trial", arrival: day, departure: day, currency: currency,
                lines: [], details: FolioDetails(channel: values.word("channel"), event: event))
        }
        let place = values["place"].split(separator: "/").map(String.init)
        let outlet = place.count > 1 ? place[1] : nil
        guard let property = place.first, let nights = outlet == nil ? count("nights", 0...FolioReview.longestStay) : 0,
            let lines = lines(currency), let details = details()
        else { return nil }
        return Folio(
            kind: outlet == nil ? .stay : .bill, property: property, outlet: outlet, number: "trial",
            arrival: day.adding(days: -nights), departure: day, currency: currency, lines: lines, details: details)
    }

    /// One charge, or two.
    private func lines(_ currency: Currency) -> [FolioLine]? {
        guard let net = money("net", currency), let tax = money("tax", currency), let service = money("service", currency),
            let second = money("net2", currency), values.word("net") != nil
        else { return nil }
        let first = FolioLine(category: values["category"], net: net, tax: tax, service: service)
        return second == 0 ? [first] : [first, FolioLine(category: values["category2"], net: second)]
    }

    private func details() -> FolioDetails? {
        var details = FolioDetails(
            channel: values.word("channel"), rateCode: values.word("rate_code"), roomType: values.word("room_type"))
        details.market = values.word("market")
        details.source = values.word("source")
        details.partner = values.word("partner")
        details.guest = FolioDetails.Party(rawValue: values["guest"]) ?? .member
        details.payer = FolioDetails.Party(rawValue: values["payer"]) ?? .member
        if values.word("rooms") != nil {
            guard let rooms = count("rooms", 1...FolioReview.mostRooms) else { return nil }
            details.rooms = rooms
        }
        if values.word("guests") != nil {
            guard let guests = count("guests", 1...1_000) else { return nil }
            details.guests = guests
        }
        if values.word("booked_on") != nil {
            guard let day = CalendarDay(values["booked_on"]) else { return nil }
            details.bookedOn = day
        }
        return details
    }

    private func member() -> MemberTraits {
        let birthday = CalendarDay(values["birthday"]).flatMap { MonthDay(month: $0.parts.month, day: $0.parts.day) }
        let tags = values["tags"].split { $0 == "," || $0 == "，" || $0 == "、" || $0.isWhitespace }.map(String.init)
        return MemberTraits(birthday: birthday, tags: Set(tags.prefix(20)))
    }

    /// What was counted before.
    private func history() -> StatedHistory? {
        var totals: [String: Int64] = [:]
        for counter in program.counters where values.word("before_" + counter.id) != nil {
            guard let amount = amount("before_" + counter.id, decimals: program.decimals(of: counter.id)) else { return nil }
            totals[counter.id] = amount
        }
        return StatedHistory(totals)
    }

    private func currency() -> Currency? {
        guard let code = values.word("currency") else { return program.currency }
        return Currency(code.uppercased())
    }

    /// The rate of a foreign currency, as it was typed; without one the rules say that it is missing.
    private func dayRate(_ folio: Folio) -> DayRate? {
        guard folio.currency != program.currency, let rate = values.word("day_rate").flatMap({ Rate($0) }) else {
            return nil
        }
        return DayRate(currency: folio.currency, day: folio.occurredOn, rate: rate)
    }

    /// Money that may be left out.
    private func money(_ name: String, _ currency: Currency) -> Int64? {
        values.word(name) == nil ? 0 : amount(name, decimals: currency.decimals)
    }

    private func amount(_ name: String, decimals: Int) -> Int64? {
        let plain = values[name].filter { $0 != "," && !$0.isWhitespace }
        guard let amount = Decimals.integer(plain, decimals: decimals), amount >= 0 else { return nil }
        return amount
    }

    private func count(_ name: String, _ range: ClosedRange<Int>) -> Int? {
        values.word(name).flatMap { Int($0) }.flatMap { range.contains($0) ? $0 : nil }
    }
}
