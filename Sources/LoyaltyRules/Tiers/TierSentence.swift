/// The keys and places of the sentences about tiers.
enum TierSentence {
    static func risen(until: CalendarDay?) -> String { until == nil ? "tier.risen" : "tier.risen_until" }

    /// A sentence about a way from one tier to another.
    static func moved(_ key: String, _ event: TierEvent) -> ReceiptLine {
        var values: [String: ReceiptValue] = [
            "from": .tier(event.from), "to": .tier(event.to), "day": .day(event.on),
        ]
        if let until = event.until { values["until"] = .day(until) }
        return ReceiptLine(key, values)
    }

    /// A sentence about a tier that stays.
    static func held(_ key: String, _ event: TierEvent) -> ReceiptLine {
        var values: [String: ReceiptValue] = ["tier": .tier(event.to), "day": .day(event.on)]
        if let until = event.until { values["until"] = .day(until) }
        return ReceiptLine(key, values)
    }

    /// A title begins.
    static func begun(_ title: TierTitle) -> ReceiptLine {
        var values: [String: ReceiptValue] = ["tier": .tier(title.tier), "day": .day(title.from)]
        guard let until = title.until else {
            return ReceiptLine("tier.title.\(title.cause.rawValue)", values)
        }
        values["until"] = .day(until)
        return ReceiptLine("tier.title.\(title.cause.rawValue)_until", values)
    }

    /// A title is over.
    static func ended(_ title: TierTitle) -> ReceiptLine {
        var values: [String: ReceiptValue] = ["tier": .tier(title.tier)]
        if let until = title.until { values["day"] = .day(until) }
        return ReceiptLine("tier.title.\(title.cause.rawValue)_ended", values)
    }

    /// What was counted, and what was needed or allowed.
    static func counted(_ way: TierProgress.Way) -> ReceiptLine {
        switch way.measure {
        case .years(let tier):
            return ReceiptLine(
                "tier.counted.years",
                ["done": .integer(way.done), "needed": .integer(way.needed), "tier": .tier(tier)])
        case .counter(let id, let window):
            let (name, places) = place(of: window)
            let values: [String: ReceiptValue] = [
                "done": .amount(way.done, asset: id), "needed": .amount(way.needed, asset: id),
            ]
            guard way.carried == 0 else {
                let carried = ["carried": ReceiptValue.amount(way.carried, asset: id)]
                let key = "tier.counted.calendar_year_carried"
                return ReceiptLine(key, values.merging(carried) { $1 })
            }
            return ReceiptLine(
                (way.isUpper ? "tier.limit." : "tier.counted.") + name, values.merging(places) { $1 })
        }
    }

    /// The last part of the key, and the places, that a window has.
    private static func place(of window: Window) -> (String, [String: ReceiptValue]) {
        switch window {
        case .months(let months): return ("months", ["months": .integer(Int64(months))])
        case .days(let days): return ("days", ["days": .integer(Int64(days))])
        case .calendarMonth: return ("calendar_month", [:])
        case .calendarQuarter: return ("calendar_quarter", [:])
        case .calendarYear: return ("calendar_year", [:])
        case .previousCalendarYear: return ("previous_calendar_year", [:])
        case .membershipYear: return ("membership_year", [:])
        case .tierPeriod: return ("tier_period", [:])
        case .lifetime: return ("lifetime", [:])
        case .consecutive: return ("consecutive", [:])
        case .dates(let range):
            var places: [String: ReceiptValue] = [:]
            if let from = range.from { places["first"] = .day(from) }
            if let until = range.until { places["last"] = .day(until) }
            switch (range.from, range.until) {
            case (nil, nil): return ("lifetime", [:])
            case (nil, _): return ("dates_until", places)
            case (_, nil): return ("dates_from", places)
            default: return ("dates", places)
            }
        }
    }
}
