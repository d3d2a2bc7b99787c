/// What was typed to try a stay, a bill or an event, by the names of the fields.
struct TrialValues: Sendable {
    /// The fields of a stay or bill that conditions may ask about by a word of the hotel's own.
    static let words = ["channel", "rate_code", "room_type", "market", "source", "partner"]
    /// The fields that every form has, besides those for what was counted before (`before_…`).
    static let names =
        ["place", "category", "net", "tax", "service", "category2", "net2", "day", "nights", "rooms", "guests", "guest", "payer"]
        + ["currency", "day_rate", "booked_on", "tier", "birthday", "tags"] + words

    private var fields: [String: String]

    init(_ fields: [String: String] = ["nights": "1", "net": "1000", "rooms": "1"]) { self.fields = fields }

    subscript(name: String) -> String {
        get { fields[name] ?? "" }
        set { fields[name] = newValue }
    }

    /// Without blanks, and no longer than a word may be; nil for nothing.
    func word(_ name: String) -> String? {
        let word = self[name].filter { !$0.isWhitespace }
        return word.isEmpty ? nil : String(word.prefix(40))
    }

    /// Whether something was typed into one of these fields: then they are shown.
    func says(_ names: [String]) -> Bool { names.contains { word($0) != nil } }
}
