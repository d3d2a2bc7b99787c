/// Reads windows and validities.
enum WindowReader {
    /// The words that stand for a window by themselves.
    private static let words: [String: Window] = [
        "calendar_month": .calendarMonth, "calendar_quarter": .calendarQuarter, "calendar_year": .calendarYear,
        "previous_calendar_year": .previousCalendarYear, "membership_year": .membershipYear, "tier_period": .tierPeriod,
        "lifetime": .lifetime,
    ]

    /// `within_months` or `window` of a mapping; nil when neither is there.
    static func read(_ fields: inout DocumentFields, _ log: ProblemLog) -> Window? {
        let window = fields.optional("window")
        if fields.has("within_months") {
            if let window { log.add("one_of_keys", ["keys": "within_months, window"], at: window.mark) }
            return fields.integer("within_months", 1...600).map { .months($0) }
        }
        return window.map { read($0, log) }
    }

    static func read(_ node: DocumentNode, _ log: ProblemLog) -> Window {
        if case .scalar(let word) = node.content {
            if let window = words[word] { return window }
            log.addUnknownWord(word, among: words.keys.sorted() + ["{months: …}", "{days: …}"], at: node.mark)
            return .lifetime
        }
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        if let months = fields.integer("months", 1...600) { return .months(months) }
        if let days = fields.integer("days", 1...20_000) { return .days(days) }
        if let gap = fields.integer("consecutive_gap_days", 0...400) { return .consecutive(gapDays: gap) }
        let (from, until) = (fields.day("from"), fields.day("until"))
        if from == nil, until == nil { log.add("window_expected", ["forms": "{months: 12}, {days: 90}, {consecutive_gap_days: 1}, {from: …, until: …}"], at: node.mark) }
        if let from, let until, until < from { log.add("range_reversed", at: node.mark) }
        return .dates(DayRange(from: from, until: until))
    }

    /// `valid_months`, or `valid` with a word or a mapping; nil when neither is there.
    static func validity(_ fields: inout DocumentFields, _ log: ProblemLog) -> Validity? {
        let valid = fields.optional("valid")
        if fields.has("valid_months") {
            if let valid { log.add("one_of_keys", ["keys": "valid_months, valid"], at: valid.mark) }
            return fields.integer("valid_months", 1...600).map { .months($0) }
        }
        guard let valid else { return nil }
        if case .scalar("lifetime") = valid.content { return .lifetime }
        var parts = DocumentFields(valid, log)
        defer { parts.refuseOthers() }
        if let months = parts.integer("months", 1...600) { return .months(months) }
        if let days = parts.integer("days", 1...20_000) { return .days(days) }
        guard let month = parts.integer("end_of_month", 1...12) else {
            log.add("validity_expected", ["forms": "{months: 12}, {days: 90}, {end_of_month: 2, years_later: 2}"], at: valid.mark)
            return nil
        }
        return .endOfMonth(month, yearsLater: parts.integer("years_later", 0...50, default: 0) ?? 0)
    }
}
