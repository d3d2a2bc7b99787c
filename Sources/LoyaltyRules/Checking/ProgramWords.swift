/// Parts of a program written in the words of the document, the same in every language; where there is a speech, in
/// sentences of its language instead, with names: for findings and changes.
struct ProgramWords {
    let program: Program
    /// Says the same for people; nil for the document's own words.
    var speech: PartText? = nil
    /// What stands where a part is missing.
    static let nothing = "–"

    func condition(_ condition: Condition?) -> String {
        if let speech { return speech.condition(condition) }
        guard let condition else { return Self.nothing }
        switch condition {
        case .all(let parts): return list("all", parts)
        case .any(let parts): return list("any", parts)
        case .none(let parts): return list("none", parts)
        case .atLeast(let least, let parts): return list("at_least \(least)", parts)
        case .text(let key, let words): return key.rawValue + ": " + words.map(\.text).joined(separator: ", ")
        case .number(let key, let bounds): return key.rawValue + " " + self.bounds(bounds)
        case .spend(let categories, let includes, let bounds):
            let of = categories.map { "(" + $0.joined(separator: ", ") + ")" } ?? ""
            return "spend" + of + includes.map { " + " + $0.rawValue }.sorted().joined() + " " + self.bounds(bounds, decimals: program.currency.decimals)
        case .history(let counter, let window, let bounds):
            return counter + " " + self.bounds(bounds, decimals: program.decimals(of: counter)) + " / "
                + self.window(window)
        default: return day(condition)
        }
    }

    private func day(_ condition: Condition) -> String {
        switch condition {
        case .weekday(let days): "weekday: " + weekdays(days)
        case .nightWeekday(let days): "night_weekday: " + weekdays(days)
        case .dates(let range): "dates: " + self.range(range)
        case .arrival(let range): "arrival: " + self.range(range)
        case .booked(let range): "booked: " + self.range(range)
        case .yearly(let which, let range): which.rawValue + ": " + range.description
        case .dayOfMonth(let days):
            "day_of_month: " + days.sorted().map { $0 == 0 ? "last" : "\($0)" }.joined(separator: ", ")
        case .month(let months): "month: " + numbers(months)
        case .birthday(.month): "birthday: month"
        case .birthday(.days(let before, let after)): "birthday: −\(before) … +\(after)"
        default: Self.nothing
        }
    }

    private func list(_ word: String, _ parts: [Condition]) -> String {
        word + " [" + parts.map { condition($0) }.joined(separator: "; ") + "]"
    }

    func weekdays(_ days: Set<Int>) -> String {
        let words = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        return days.sorted().compactMap { (1...7).contains($0) ? words[$0 - 1] : nil }.joined(separator: ", ")
    }

    func numbers(_ numbers: Set<Int>) -> String { numbers.sorted().map(String.init).joined(separator: ", ") }

    func bounds(_ bounds: Bounds, decimals: Int = 0) -> String {
        let least = bounds.atLeast.map { "≥ " + Formats.amount($0, decimals: decimals) }
        let most = bounds.atMost.map { "≤ " + Formats.amount($0, decimals: decimals) }
        return [least, most].compactMap { $0 }.joined(separator: ", ")
    }

    func range(_ range: DayRange) -> String {
        if let speech { return speech.range(range) }
        guard range != .always else { return Self.nothing }
        return (range.from?.description ?? "…") + " – " + (range.until?.description ?? "…")
    }

    func requirement(_ requirement: Requirement?) -> String {
        if let speech { return speech.requirement(requirement) }
        guard let requirement else { return Self.nothing }
        switch requirement {
        case .counter(let id, let window, let bounds):
            return id + " " + self.bounds(bounds, decimals: program.decimals(of: id)) + " / "
                + self.window(window)
        case .years(let tier, let least): return "years_at \(tier) ≥ \(least)"
        case .all(let parts):
            return "all [" + parts.map { self.requirement($0) }.joined(separator: "; ") + "]"
        case .any(let parts):
            return "any [" + parts.map { self.requirement($0) }.joined(separator: "; ") + "]"
        case .atLeast(let least, let parts):
            return "at_least \(least) [" + parts.map { self.requirement($0) }.joined(separator: "; ") + "]"
        }
    }

    func window(_ window: Window) -> String {
        if let speech { return speech.window(window) }
        return switch window {
        case .months(let months): "months: \(months)"
        case .days(let days): "days: \(days)"
        case .calendarMonth: "calendar_month"
        case .calendarQuarter: "calendar_quarter"
        case .calendarYear: "calendar_year"
        case .previousCalendarYear: "previous_calendar_year"
        case .membershipYear: "membership_year"
        case .tierPeriod: "tier_period"
        case .lifetime: "lifetime"
        case .consecutive(let gap): "consecutive_gap_days: \(gap)"
        case .dates(let range): self.range(range)
        }
    }

    func validity(_ validity: Validity?) -> String {
        if let speech { return speech.validity(validity) }
        return switch validity {
        case nil: Self.nothing
        case .months(let months): "months: \(months)"
        case .days(let days): "days: \(days)"
        case .endOfMonth(let month, let years): "end_of_month: \(month), years_later: \(years)"
        case .dayOfYear(let day, let years): "on: \(day), years_later: \(years)"
        case .date(let day): "on: \(day)"
        case .lifetime: "lifetime"
        }
    }

    func money(_ minor: Int64) -> String {
        program.currency.code + " " + Formats.amount(minor, decimals: program.currency.decimals)
    }

    func amount(_ amount: Int64, of asset: String) -> String {
        if let speech { return speech.amount(amount, of: asset) }
        return Formats.amount(amount, decimals: program.decimals(of: asset))
    }

    func amounts(_ amounts: [AssetAmount]) -> String {
        if let speech { return speech.amounts(amounts) }
        guard !amounts.isEmpty else { return Self.nothing }
        return amounts.map { $0.asset + ": " + amount($0.amount, of: $0.asset) }.joined(separator: ", ")
    }

    func words(_ words: [String]) -> String {
        if words.isEmpty { return Self.nothing }
        return speech?.names(words) ?? words.joined(separator: ", ")
    }

    /// What a part of the document is called.
    func title(_ name: LocalName?, id: String) -> String { speech?.title(name, id: id) ?? self.name(name) }

    /// What has an id: a tier, a brand, an asset.
    func named(_ id: String?) -> String { id.map { speech?.name(of: $0) ?? $0 } ?? Self.nothing }

    /// A word of one of the document's lists of words, such as a rounding.
    func word(_ list: String, _ word: String) -> String { speech?.word(list, word) ?? word }

    func words(_ list: String, _ words: [String]) -> String {
        speech.map { speech in words.isEmpty ? Self.nothing : speech.listed(words.map { speech.word(list, $0) }) } ?? self.words(words)
    }

    func flag(_ value: Bool) -> String { speech?.word("flag", "\(value)") ?? "\(value)" }

    func months(_ months: Int?) -> String {
        guard let months else { return speech?.word("limit", "for_ever") ?? Self.nothing }
        return speech?.months(months) ?? "\(months)"
    }

    /// A limit that may be missing.
    func limit(_ limit: Int64?, of asset: String) -> String {
        guard let limit else { return speech?.word("limit", "none") ?? Self.nothing }
        return amount(limit, of: asset)
    }

    func limit(_ limit: Int?) -> String { limit.map(String.init) ?? speech?.word("limit", "none") ?? Self.nothing }

    func categories(_ categories: [String]?) -> String {
        guard let categories else { return speech?.word("limit", "all") ?? Self.nothing }
        return words(categories)
    }
}
