/// The situations in which money can be spent, told apart only where a rule of the program tells them apart.
struct SpendSituations {
    /// Beyond this many the finer questions stay open, and an open question may be answered yes.
    private static let most = 4_000

    private let program: Program
    private let conditions: [Condition]
    private let factors: [Factor]
    private(set) var all: [Situation] = []

    init(_ program: Program) {
        self.program = program
        conditions = program.earning.compactMap(\.condition)
        factors = program.earning.flatMap(\.factors)
        // What is not settled below keeps these: a hundred units of money, the highest tier.
        all = FolioKind.consumption.map {
            Situation(
                kind: $0, tier: program.tiers.last?.id,
                spend: 100 * program.currency.unit)
        }
        settle(categories.map(Optional.some)) { $0.category = $1 }
        settle(lots.map(Optional.some)) { $0.spend = $1 }
        settle(tiers.map(Optional.some)) { $0.tier = $1 }
        settle(properties) { $0.property = $1 }
        settle(words(of: .outlet)) { situation, word in if situation.kind == .bill { situation.outlet = word }
        }
        settle(days) { $0.day = $1 }
        for key in NumberCondition.allCases { settle(values(of: key)) { $0.numbers[key] = $1 } }
        settle(numbers { if case .weekday(let days) = $0 { days } else { [] } }) { $0.weekday = $1 }
        for key in [
            TextCondition.channel, .rateCode, .market, .source, .partner, .roomType, .payer, .guest,
            .joinedBy,
        ] {
            settle(words(of: key)) { $0.words[key] = $1 }
        }
        settle(numbers { if case .dayOfMonth(let days) = $0 { days } else { [] } }) { $0.dayOfMonth = $1 }
        settle(numbers { if case .month(let months) = $0 { months } else { [] } }) { $0.month = $1 }
    }

    private mutating func settle<Value>(_ values: [Value?], _ set: (inout Situation, Value?) -> Void) {
        guard !values.isEmpty, all.count * values.count <= Self.most else { return }
        all = all.flatMap { situation in values.map { value in situation.with { set(&$0, value) } } }
    }

    private var categories: [String] {
        program.earning.flatMap { rule -> [String] in
            if case .spend(let categories, _) = rule.basis { return categories }
            return []
        }.uniqued()
    }

    /// The amounts at which something changes: limits in conditions, and whole multiples.
    private var lots: [Int64] {
        let unit = program.currency.unit
        let bounds = conditions.flatMap(\.leaves).flatMap { leaf -> [Int64] in
            if case .spend(_, _, let bounds) = leaf { return Self.turns(bounds) }
            return []
        }
        let multiples = program.earning.compactMap { rule -> Int64? in
            if case .spend = rule.basis { return rule.per }
            return nil
        }
        return ([100 * unit] + bounds + multiples).filter { $0 > 0 }.uniqued()
    }

    /// The figures next to which the answer to a question changes.
    private static func turns(_ bounds: Bounds) -> [Int64] {
        let least = bounds.atLeast.map { [$0 - 1, $0] } ?? []
        return least + (bounds.atMost.map { [$0, $0 + 1] } ?? [])
    }

    private func values(of key: NumberCondition) -> [Int64?] {
        conditions.flatMap(\.leaves).flatMap { leaf -> [Int64] in
            if case .number(key, let bounds) = leaf { return Self.turns(bounds) }
            return []
        }.filter { $0 >= 0 }.uniqued()
    }

    /// The highest tier stands for all where nothing is better lower down.
    private var tiers: [String] {
        let rises = program.earning.allSatisfy { zip($0.rates, $0.rates.dropFirst()).allSatisfy { $0 <= $1 } }
        let named =
            conditions.contains { !$0.words(of: .tier).isEmpty } || factors.contains { $0.by == .tier }
        return rises && !named ? program.tiers.suffix(1).map(\.id) : program.tiers.map(\.id)
    }

    /// Hotels that no rule can tell apart are one.
    private var properties: [Property?] {
        let ids = mentioned(.property)
        let brands = mentioned(.brand)
        let groups = mentioned(.group)
        guard !ids.isEmpty || !brands.isEmpty || !groups.isEmpty else { return [] }
        var seen: Set<[String]> = []
        return program.properties.filter { property in
            let brand = property.brand ?? ""
            let known = property.groups.filter(groups.contains).sorted()
            return seen.insert(
                [ids.contains(property.id) ? property.id : "", brands.contains(brand) ? brand : ""] + known
            ).inserted
        }
    }

    private func mentioned(_ key: TextCondition) -> Set<String> {
        let patterns =
            conditions.flatMap { $0.words(of: key) }
            + factors.filter { $0.by == key }.flatMap(\.values).map(\.word)
        return Set(
            patterns.map { pattern in
                switch pattern {
                case .exactly(let word), .beginning(let word): word
                }
            })
    }

    /// The words that rules name, and the empty word for any other.
    private func words(of key: TextCondition) -> [String?] {
        let words = mentioned(key).sorted()
        return words.isEmpty ? [] : words + [""]
    }

    private func numbers(_ values: (Condition) -> Set<Int>) -> [Int?] {
        let named = Set(conditions.flatMap(\.leaves).flatMap(values)).sorted()
        return named.isEmpty ? [] : named + [-1]
    }

    /// One day of each stretch in which the same dates run.
    private var days: [CalendarDay?] {
        var ranges = program.earning.map(\.dates) + factors.map(\.dates)
        for leaf in conditions.flatMap(\.leaves) {
            if case .dates(let range) = leaf { ranges.append(range) }
        }
        let turns = Set(ranges.compactMap(\.from) + ranges.compactMap { $0.until?.adding(days: 1) }).sorted()
        guard let first = turns.first else { return [] }
        return [first.adding(days: -1)] + turns
    }
}
