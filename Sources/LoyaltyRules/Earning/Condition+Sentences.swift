/// How a question that was answered no is told: what was found, and what would have been needed.
extension Condition {
    /// The last word of the sentence's key.
    var word: String {
        switch self {
        case .text: "text"
        case .number, .history: bounds?.atLeast != nil ? "too_few" : "too_many"
        case .spend: bounds?.atLeast != nil ? "too_little_spend" : "too_much_spend"
        case .weekday, .nightWeekday: "weekday"
        case .dates, .arrival, .booked, .yearly: "dates"
        case .dayOfMonth, .month: "calendar"
        case .birthday: "birthday"
        case .all, .any, .atLeast, .none: "several"
        }
    }

    private var bounds: Bounds? {
        switch self {
        case .number(_, let bounds), .spend(_, _, let bounds), .history(_, _, let bounds): bounds
        default: nil
        }
    }

    func values(of fact: FactView) -> [String: ReceiptValue] {
        switch self {
        case .text(.tier, let words):
            return [
                "what": .key("what.tier"), "found": .tier(fact.tier), "needed": .names(words.map(\.text)),
            ]
        case .text(let key, let words):
            return [
                "what": .key("what." + key.rawValue), "found": .text(fact.found(key) ?? "–"),
                "needed": .text(words.map(\.text).joined(separator: ", ")),
            ]
        case .number(let key, let bounds):
            return [
                "what": .key("what." + key.rawValue), "found": fact.number(key).map { .integer($0) } ?? .text("–"),
                "needed": .integer(bounds.atLeast ?? bounds.atMost ?? 0),
            ]
        case .history(let id, let window, let bounds):
            let found = fact.program.counter(id).map { fact.history.total(of: $0, in: window, on: fact.day) }
            return [
                "what": .asset(id), "found": .amount(found ?? 0, asset: id),
                "needed": .amount(bounds.atLeast ?? bounds.atMost ?? 0, asset: id),
            ]
        case .spend(let categories, let includes, let bounds):
            let currency = fact.program.currency
            return [
                "found": .money(fact.spend(categories, including: includes), currency),
                "needed": .money(bounds.atLeast ?? bounds.atMost ?? 0, currency),
            ]
        case .weekday(let days), .nightWeekday(let days):
            return ["needed": .keys(days.sorted().map { "weekday.\($0)" }), "found": .key("weekday.\(fact.day.weekday)")]
        case .dates(let range): return Self.values(of: range, found: fact.day, what: "what.day")
        case .arrival(let range): return Self.values(of: range, found: fact.folio.arrival, what: "what.arrival")
        case .booked(let range): return Self.values(of: range, found: fact.folio.details.bookedOn, what: "what.booked")
        case .yearly(let which, let range):
            return [
                "what": .key(which == .dates ? "what.day" : "what." + which.rawValue),
                "found": fact.day(which).map { .day($0) } ?? .text("–"),
                "from": .text(range.from.description), "until": .text(range.until.description),
            ]
        case .dayOfMonth, .month, .birthday: return ["found": .day(fact.day)]
        case .all, .any, .atLeast, .none: return [:]
        }
    }

    private static func values(of range: DayRange, found: CalendarDay?, what: String) -> [String: ReceiptValue] {
        [
            "what": .key(what), "found": found.map { .day($0) } ?? .text("–"),
            "from": range.from.map { .day($0) } ?? .text("…"), "until": range.until.map { .day($0) } ?? .text("…"),
        ]
    }
}
