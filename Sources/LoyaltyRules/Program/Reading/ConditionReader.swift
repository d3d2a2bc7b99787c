/// Reads conditions: several keys of one mapping must all hold.
enum ConditionReader {
    static func read(_ node: DocumentNode, _ context: ReadingContext) -> Condition {
        let log = context.log
        var fields = DocumentFields(node, log)
        var parts: [Condition] = []
        for entry in fields.all() {
            if let part = part(entry.key, entry.value, context) {
                parts.append(part)
            } else {
                log.addUnknownKey(entry.key, among: known, at: entry.mark)
            }
        }
        if fields.all().isEmpty { log.add("condition_empty", at: node.mark) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private static let known: [String] = {
        let words = TextCondition.allCases.map(\.rawValue) + NumberCondition.allCases.map(\.rawValue)
        let others = [
            "all", "any", "none", "at_least", "spend", "weekday", "night_weekday", "dates", "arrival", "booked",
            "day_of_month", "month", "birthday", "history",
        ]
        return (words + others).sorted()
    }()

    private static func part(_ key: String, _ node: DocumentNode, _ context: ReadingContext) -> Condition? {
        if let text = TextCondition(rawValue: key) { return .text(text, words(text, node, context)) }
        if let number = NumberCondition(rawValue: key) {
            var fields = DocumentFields(node, context.log)
            defer { fields.refuseOthers() }
            return .number(number, context.bounds(&fields, decimals: 0))
        }
        switch key {
        case "all": return .all(items(node).map { read($0, context) })
        case "any": return .any(alternatives(node, context))
        case "none": return .none(alternatives(node, context))
        case "at_least":
            var fields = DocumentFields(node, context.log)
            let least = fields.required("n").map { context.log.integer($0, 1...50, key: "n") } ?? 1
            let parts = fields.list("of", required: true).map { read($0, context) }
            if least > parts.count { context.log.add("n_of_too_many", ["key": "n", "found": "\(least)", "count": "\(parts.count)"], at: node.mark) }
            fields.refuseOthers()
            return .atLeast(least, of: parts)
        case "spend":
            var fields = DocumentFields(node, context.log)
            let listed = fields.has("categories")
            let categories = fields.list("categories").map { context.known($0, "category") }
            let includes = Set(fields.list("includes").compactMap { context.log.choice($0, EarningBasis.Share.self) })
            defer { fields.refuseOthers() }
            return .spend(
                categories: listed ? categories : nil, includes: includes,
                context.bounds(&fields, decimals: context.currency.decimals))
        case "history": return history(node, context)
        case "birthday": return .birthday(birthday(node, context.log))
        default: return day(key, node, context)
        }
    }

    /// Several keys of one mapping must all hold: where one is enough, each needs an item of its own.
    private static func alternatives(_ node: DocumentNode, _ context: ReadingContext) -> [Condition] {
        if case .mapping(let entries) = node.content, entries.count > 1 { context.log.add("items_expected", at: node.mark) }
        return items(node).map { read($0, context) }
    }

    private static func day(_ key: String, _ node: DocumentNode, _ context: ReadingContext) -> Condition? {
        let log = context.log
        if let which = FactDay(rawValue: key), let range = context.yearly(node) { return .yearly(which, range) }
        switch key {
        case "weekday": return .weekday(weekdays(node, log))
        case "night_weekday": return .nightWeekday(weekdays(node, log))
        case "dates": return .dates(context.range(node))
        case "arrival": return .arrival(context.range(node))
        case "booked": return .booked(context.range(node))
        case "day_of_month":
            return .dayOfMonth(
                Set(items(node).map { if case .scalar("last") = $0.content { 0 } else { log.integer($0, 1...31, key: key) } }))
        case "month": return .month(Set(items(node).map { log.integer($0, 1...12, key: key) }))
        default: return nil
        }
    }

    /// Words that the document declares must be declared; codes of the hotel's own system may be any.
    private static func words(
        _ key: TextCondition, _ node: DocumentNode, _ context: ReadingContext
    ) -> [WordPattern] {
        items(node).map { item in
            switch key {
            case .property, .group, .brand, .outlet, .event, .tier, .awardCategory, .season:
                return .exactly(context.known(item, key.rawValue))
            case .kind: return .exactly(context.log.choice(item, FolioKind.self)?.rawValue ?? "")
            case .guest, .payer: return .exactly(context.log.choice(item, FolioDetails.Party.self)?.rawValue ?? "")
            // A document that declares its partners names no other.
            case .partner where !context.partners.isEmpty: return .exactly(context.known(item, key.rawValue))
            default: return WordPattern(context.log.text(item))
            }
        }
    }

    private static func history(_ node: DocumentNode, _ context: ReadingContext) -> Condition {
        let parts = items(node).map { item -> Condition in
            var fields = DocumentFields(item, context.log)
            let counter = fields.required("counter").map { context.known($0, "counter") } ?? ""
            let window = WindowReader.read(&fields, context.log)
            if window == nil { context.log.add("key_missing", ["key": "window"], at: item.mark) }
            // Whether this very fact joins the run is not known before it is counted.
            if case .consecutive = window { context.log.add("history_window", at: item.mark) }
            defer { fields.refuseOthers() }
            let bounds = context.bounds(&fields, decimals: context.decimals(ofCounter: counter))
            return .history(counter: counter, window ?? .lifetime, bounds)
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private static func birthday(_ node: DocumentNode, _ log: ProblemLog) -> BirthdaySpan {
        if case .scalar(let word) = node.content {
            if word == "day" { return .days(before: 0, after: 0) }
            if word != "month" { log.addUnknownWord(word, among: ["day", "month"], at: node.mark) }
            return .month
        }
        var fields = DocumentFields(node, log)
        defer { fields.refuseOthers() }
        return .days(
            before: fields.integer("days_before", 0...180, default: 0) ?? 0,
            after: fields.integer("days_after", 0...180, default: 0) ?? 0)
    }

    private static let weekdayWords = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    static func weekdays(_ node: DocumentNode, _ log: ProblemLog) -> Set<Int> {
        Set(
            items(node).compactMap { item in
                let found = log.text(item)
                if let index = weekdayWords.firstIndex(of: found) { return index + 1 }
                log.addUnknownWord(found, among: weekdayWords, at: item.mark)
                return nil
            })
    }

    /// Items of a list; a single value counts as a list of one.
    static func items(_ node: DocumentNode) -> [DocumentNode] {
        if case .sequence(let items) = node.content { return items }
        return [node]
    }
}
