/// How a part of a document is written whose place holds a single value where keys with values belong.
enum WrittenForm {
    /// `*` stands for the value that was found, or for the one behind the bar when that is not a number.
    private static let forms: [String: String] = [
        "notice": "days: *|30", "holds": "at_most_days: *|30", "available_after": "days: *|3", "only_after_notice": "days: *|30",
        "remind": "days_before: *|30", "membership": "months: *|12", "debt": "at_most: *|5000", "challenge": "days: *|90",
        "grant": "at_most_months: *|12", "expires": "after_months: *|24", "reinstate": "within_days: *|90, for_days: 30",
        "valid": "months: *|12", "nights": "at_least: *|2", "rooms": "at_least: *|2", "guests": "at_least: *|2",
        "days_since_joining": "at_least: *|30", "spend": "at_least: *|500", "every": "step: *|10, until: 100",
        "free_nights": "every: *|5, at_most: 1", "caps": "per: calendar_year, times: *|1", "rollover": "from_tier: gold",
        "when": "channel: web", "attain": "all: {nights: *|10}, within_months: 12", "retain": "all: {nights: *|10}, within_months: 12",
        "lifetime": "all: {nights: *|500}", "keep": "all: {nights: *|5}", "gives": "points: *|500",
        "rates": "base: *|1, silver: 1.2", "shares": "base: *|1, silver: 0.95", "limits": "clerk: *|500",
        "dates": "from: 2026-05-01, until: 2026-05-31", "arrival": "from: 2026-05-01, until: 2026-05-31",
        "booked": "from: 2026-05-01, until: 2026-05-31", "history": "counter: nights, window: calendar_year, at_least: *|1",
        "share_of_bill": "points: 100, takes_off: *|1", "points_and_money": "full: *|10000, least: 5000, step: 1000, money_for_point: 0.05",
        "chart": "c1: *|10000", "occurs": "birthday: {}", "friend_consumes": "of: stay", "friend_ranking": "per: calendar_month",
        "monthly": "day: *|1", "fee": "share: *|5%", "card": "reissue_fee: *|20", "covers": "reward: night",
        "back_to_back": "nights_between: *|1", "pool": "members: *|5, at_most_per_year: 50000", "adds": "review: *|1",
    ]
    private static let names: Set = ["name", "city", "announcement", "tells"]

    /// `notice: {days: 30}`; nil where no form of the key is known.
    static func of(_ key: String, holding found: String?) -> String? {
        if names.contains(key) {
            let language: Language = (found ?? "").unicodeScalars.contains { $0.value >= 0x2E80 } ? .simplifiedChinese : .english
            return "\(key): {\(language.rawValue): \(found ?? "…")}"
        }
        guard let form = forms[key] else { return nil }
        guard let bar = form.firstIndex(of: "|") else { return "\(key): {\(form)}" }
        let behind = form[form.index(after: bar)...]
        let standard = behind.prefix { $0.isLetter || $0.isNumber || $0 == "." }
        let value = found.flatMap { WrittenNumber.isPiece($0) ? $0 : nil } ?? String(standard)
        return "\(key): {\(form[..<bar].dropLast())\(value)\(behind.dropFirst(standard.count))}"
    }
}
