/// The part of a condition that a fact does not fulfil: what a no of a receipt is made of (GEN-05).
struct ConditionFailure {
    private let part: Condition
    private let path: [Int]

    /// The first question that answers no, as deep in the tree as it can be named; nil when the condition holds.
    init?(of condition: Condition?, _ fact: FactView) {
        guard var part = condition, !part.holds(of: fact) else { return nil }
        var path: [Int] = []
        while let number = Self.inner(part, fact) {
            path.append(number)
            part = part.parts[number]
        }
        self.part = part
        self.path = path
    }

    /// The part that failed alone, where there is one.
    private static func inner(_ condition: Condition, _ fact: FactView) -> Int? {
        switch condition {
        case .all(let parts): parts.firstIndex { !$0.holds(of: fact) }
        case .any(let parts) where parts.count == 1: 0
        default: nil
        }
    }

    /// The last word of the sentence's key, and its values; nil where the rule is for something else that happens, of
    /// which nobody is told.
    func sentence(_ owner: ConditionPlace.Owner, _ id: String, of fact: FactView) -> (word: String, values: [String: ReceiptValue])? {
        let leaves = part.leaves
        if !leaves.isEmpty, leaves.allSatisfy(\.asksWhatHappened) { return nil }
        let needed = ReceiptValue.condition(ConditionPlace(owner, id, path: path))
        // Tags are words of the staff: guests are told no more than that it is not for them.
        let told = excluding(fact)?.leaves ?? leaves
        if told.contains(where: \.asksTag) { return ("tag", ["needed": needed]) }
        switch part {
        case .text(let key, let words):
            var values: [String: ReceiptValue] = ["what": .key("what." + key.rawValue), "needed": .called(key, words.map(\.text))]
            values["found"] = fact.called(key)
            if values["found"] != nil { return ("text", values) }
            return (fact.isKnownToLack(key) ? "text.none" : "unknown", values)
        case .spend(nil, let includes, let bounds) where includes.isEmpty:
            let (found, currency) = (fact.spend(nil), fact.program.currency)
            let isShort = bounds.atLeast.map { found < $0 } ?? false
            let limit = isShort ? bounds.atLeast : bounds.atMost
            return (
                isShort ? "too_little_spend" : "too_much_spend",
                ["found": .money(found, currency), "needed": .money(limit ?? 0, currency)]
            )
        case .weekday(let days):
            return (
                "weekday", ["needed": .keys(days.sorted().map { "weekday.\($0)" }), "found": .key("weekday.\(fact.day.weekday)")]
            )
        case .none: return ("excluded", ["found": .facts(excluding(fact)?.facts(of: fact) ?? [])])
        default: return ("asked", ["needed": needed, "found": .facts(part.facts(of: fact))])
        }
    }

    /// Of what may not be, that which is.
    private func excluding(_ fact: FactView) -> Condition? {
        guard case .none(let parts) = part else { return nil }
        return parts.first { $0.holds(of: fact) }
    }
}

extension Condition {
    /// The parts of a whole; none of a single question.
    fileprivate var parts: [Condition] {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts
        default: []
        }
    }

    fileprivate var asksTag: Bool {
        if case .text(.tag, _) = self { return true }
        return false
    }

    /// Whether it asks what kind of thing happened, and nothing of it.
    fileprivate var asksWhatHappened: Bool {
        switch self {
        case .text(.event, _), .text(.kind, _): true
        default: false
        }
    }

    /// What the fact has of what is asked, each once.
    fileprivate func facts(of fact: FactView) -> [ReceiptFact] {
        switch self {
        case .all, .any, .none, .atLeast: return parts.flatMap { $0.facts(of: fact) }.uniqued()
        case .text(let key, _): return [ReceiptFact(.key("what." + key.rawValue), fact.called(key))]
        case .number(let key, _):
            return [ReceiptFact(.key("what." + key.rawValue), fact.number(key).map { .integer($0) })]
        case .spend(let categories, let includes, _):
            let what = categories.map { ReceiptValue.categories($0) } ?? .key("what.spend")
            return [ReceiptFact(what, .money(fact.spend(categories, including: includes), fact.program.currency))]
        case .history(let id, let window, _): return [history(id, window, fact)]
        case .weekday: return [ReceiptFact(.key("what.day"), .key("weekday.\(fact.day.weekday)"))]
        case .nightWeekday where fact.folio.nights == 0: return [ReceiptFact(.key("what.nights"), .integer(0))]
        case .nightWeekday: return [ReceiptFact(.key("what.night_weekdays"), fact.nightWeekdays)]
        case .arrival: return [ReceiptFact(.key("what.arrival"), .day(fact.folio.arrival))]
        case .booked: return [ReceiptFact(.key("what.booked"), fact.folio.details.bookedOn.map { .day($0) })]
        case .yearly(let which, _):
            return [ReceiptFact(.key(which == .dates ? "what.day" : "what." + which.rawValue), fact.day(which).map { .day($0) })]
        case .birthday where fact.member.birthday == nil: return [ReceiptFact(.key("what.birthday"), nil)]
        default: return [ReceiptFact(.key("what.day"), .day(fact.day))]
        }
    }

    private func history(_ id: String, _ window: Window, _ fact: FactView) -> ReceiptFact {
        guard let counter = fact.program.counter(id) else { return ReceiptFact(.asset(id), nil) }
        let total = fact.history.total(of: counter, in: window, on: fact.day)
        let isMoney = counter.measure == .spend
        return ReceiptFact(
            .asset(id), isMoney ? .money(total, fact.program.currency) : .exact(total, decimals: fact.program.decimals(of: id)))
    }
}

extension FactView {
    /// What the fact is known by, for people; nil when nobody knows.
    func called(_ key: TextCondition) -> ReceiptValue? {
        if key == .group {
            let groups = property?.groups ?? []
            return groups.isEmpty ? nil : groups.count == 1 ? .called(.group, groups) : .text(groups.joined(separator: ", "))
        }
        guard key != .tag, let word = found(key), !word.isEmpty else { return nil }
        return .called(key, [word])
    }

    /// Whether it is known that there is none: a hotel without a brand has none.
    fileprivate func isKnownToLack(_ key: TextCondition) -> Bool {
        property != nil && [.group, .brand, .awardCategory, .season].contains(key)
    }

    /// The weekdays on which the nights of the stay begin.
    fileprivate var nightWeekdays: ReceiptValue {
        let nights = folio.arrival.number..<max(folio.departure.number, folio.arrival.number)
        return .keys(nights.prefix(7).map { "weekday.\(CalendarDay(number: $0).weekday)" })
    }
}
