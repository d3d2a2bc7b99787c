/// A fact of which only some things are settled: what is not settled may be anything.
struct Situation {
    var kind: FolioKind
    /// A price is asked for: nothing is booked or charged yet.
    var isPrice = false
    var property: Property?
    var outlet: String?
    var event: String?
    var tier: String?
    /// The one category that is charged, and how much of it, in the smallest unit.
    var category: String?
    var spend: Int64?
    var day: CalendarDay?
    /// 1 … 7, or 0 for a weekday that no rule names; likewise the month and the day of the month (−1 for others).
    var weekday: Int?
    var month: Int?
    var dayOfMonth: Int?
    /// Nights, rooms, guests, days since joining.
    var numbers: [NumberCondition: Int64] = [:]
    /// Channel, rate code and the like; empty for a word that no rule names.
    var words: [TextCondition: String] = [:]
}

extension Condition {
    /// Whether the condition holds in a situation.
    func truth(in situation: Situation) -> Truth {
        switch self {
        case .all(let parts): return parts.map { $0.truth(in: situation) }.min() ?? .yes
        case .any(let parts): return parts.map { $0.truth(in: situation) }.max() ?? .no
        case .none(let parts): return !(parts.map { $0.truth(in: situation) }.max() ?? .no)
        case .atLeast(let least, let parts):
            let found = parts.map { $0.truth(in: situation) }
            if found.count(where: { $0 == .yes }) >= least { return .yes }
            return found.count(where: { $0 != .no }) >= least ? .maybe : .no
        case .text(let key, let words): return words.isEmpty ? .no : situation.truth(key, words)
        case .number(.nights, let bounds) where situation.kind != .stay: return Truth(bounds.contains(0))
        case .number(.rooms, let bounds) where situation.isPrice: return Truth(bounds.contains(1))
        case .number(.guests, _) where situation.isPrice: return .no
        case .booked, .yearly(.booked, _): return situation.isPrice ? .no : .maybe
        case .number(let key, let bounds):
            return situation.numbers[key].map { Truth(bounds.contains($0)) } ?? .maybe
        case .history, .birthday, .arrival, .yearly(.arrival, _): return .maybe
        case .spend(let categories, let includes, let bounds): return situation.truth(categories, includes, bounds)
        case .weekday, .nightWeekday, .dates, .yearly, .dayOfMonth, .month: return truthOfDay(in: situation)
        }
    }

    private func truthOfDay(in situation: Situation) -> Truth {
        switch self {
        case .weekday(let days): days.isEmpty ? .no : Self.truth(situation.weekday, days)
        // A stay has many nights: one of them may be any day of the week. Other facts have none.
        case .nightWeekday(let days): days.isEmpty || situation.kind != .stay ? .no : .maybe
        case .dates(let range): situation.day.map { Truth(range.contains($0)) } ?? .maybe
        case .yearly(_, let range): situation.day.map { Truth(range.contains($0)) } ?? .maybe
        case .dayOfMonth(let days): days.isEmpty ? .no : Self.truth(situation.dayOfMonth, days)
        case .month(let months): months.isEmpty ? .no : Self.truth(situation.month, months)
        default: .maybe
        }
    }

    private static func truth(_ value: Int?, _ values: Set<Int>) -> Truth {
        value.map { Truth(values.contains($0)) } ?? .maybe
    }
}

extension Situation {
    fileprivate func truth(_ key: TextCondition, _ words: [WordPattern]) -> Truth {
        func truth(_ found: String?) -> Truth {
            found.map { found in Truth(words.contains { $0.matches(found) }) } ?? .maybe
        }
        switch key {
        case .kind: return truth(kind.rawValue)
        case .event: return kind == .event ? truth(event) : .no
        case .tier: return truth(tier)
        case .property: return truth(property?.id)
        case .awardCategory:
            guard let property else { return .maybe }
            return property.awardCategory.map { truth($0) } ?? .no
        case .outlet: return kind == .bill ? truth(outlet) : .no
        case .brand:
            guard let property else { return .maybe }
            return property.brand.map { truth($0) } ?? .no
        case .group:
            guard let property else { return .maybe }
            return property.groups.map { truth($0) }.max() ?? .no
        case .channel, .market, .source, .partner, .rateCode: return isPrice ? .no : truth(self.words[key])
        case .guest, .payer: return truth(isPrice ? FolioDetails.Party.member.rawValue : self.words[key])
        default: return truth(self.words[key])
        }
    }

    fileprivate func truth(_ categories: [String]?, _ includes: Set<EarningBasis.Share>, _ bounds: Bounds) -> Truth {
        if kind == .event || isPrice { return Truth(bounds.contains(0)) }
        if let categories, categories.isEmpty { return Truth(bounds.contains(0)) }
        // How much tax and service come on top is not settled.
        guard let category, let spend, includes.isEmpty else { return .maybe }
        return Truth(bounds.contains(categories?.contains(category) ?? true ? spend : 0))
    }
}
