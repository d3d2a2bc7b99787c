/// In which order the rules of a document speak of a fact, and what they need of the document: worked out once.
final class EarningPlan: Sendable {
    enum Step: Sendable {
        case rule(PlannedRule)
        /// The rules of a stack, at the place of its first.
        case stack([PlannedRule], Stack.Mode)
    }

    /// What a kind of fact asks of a document.
    private struct Kind: Sendable {
        let steps: [Step]
        let counters: [PlannedCounter]
        /// Whether its rules or counters ask what was before.
        let asksHistory: Bool
        /// Whether it moves an end of something, or breaks inactivity.
        let isActivity: Bool
        /// For each rank the lowest rank for which such facts earn the same.
        let alike: [Int]
    }

    /// The rules in the order of the document.
    let rules: [PlannedRule]
    /// All that its lines can belong to, by number: of each rule the amounts and the kept remainders, then of each counter.
    let targets: [LineTarget]
    private let assets: WordPlaces
    private let counters: [Counter]
    private let stay: Kind
    private let bill: Kind
    private let event: Kind

    init(_ rules: [EarningRule], stacks: [Stack], counters: [Counter], assets: [Asset], tiers: [Tier], currency: Currency, joinsStays: Bool = false) {
        let places = WordPlaces(assets.map(\.id))
        self.assets = places
        self.counters = counters
        let ids = rules.map { ($0.id, $0.asset) } + counters.map { ($0.id, $0.id) }
        let targets = ids.flatMap { [$0, ($0.0, $0.0 + Program.restSuffix)] }.enumerated().map { number, ids in
            LineTarget(ids.0, ids.1, place: Self.place(of: ids.1, places, counters), number: number)
        }
        self.targets = targets
        let planned = rules.enumerated().map { place, rule in
            PlannedRule(
                rule, target: targets[2 * place], rest: targets[2 * place + 1],
                decimals: assets.first { $0.id == rule.asset }?.decimals ?? 0, of: currency)
        }
        self.rules = planned
        let tallies = counters.enumerated().map { place, counter in
            let number = 2 * (rules.count + place)
            return PlannedCounter(counter, target: targets[number], rest: targets[number + 1])
        }
        func kind(_ kind: FolioKind) -> Kind {
            let speaking = rules.filter { $0.kinds.contains(kind) }
            let counting = counters.filter { $0.movingKinds.contains(kind) }
            return Kind(
                steps: Self.steps(planned, stacks, for: kind), counters: tallies.filter { $0.counter.movingKinds.contains(kind) },
                asksHistory: speaking.contains(where: \.asksHistory) || counting.contains(where: \.asksHistory)
                    || (joinsStays && kind == .stay),
                isActivity: assets.contains { $0.expiry?.isActivity(kind) ?? false },
                alike: EarningAlike.ranks(speaking, counting, tiers: tiers.count))
        }
        stay = kind(.stay)
        bill = kind(.bill)
        event = kind(.event)
    }

    func asksHistory(_ kind: FolioKind) -> Bool { self[kind].asksHistory }
    func isActivity(_ kind: FolioKind) -> Bool { self[kind].isActivity }
    func steps(for kind: FolioKind) -> [Step] { self[kind].steps }
    func counters(for kind: FolioKind) -> [PlannedCounter] { self[kind].counters }
    /// The lowest rank for which a kind of fact earns the same as for a rank.
    func alike(_ kind: FolioKind, rank: Int) -> Int { self[kind].alike[rank] }

    /// What a line adds to, whatever document made it.
    func place(of line: EarningLine) -> LineTarget.Place { Self.place(of: line.asset, assets, counters) }

    /// The rule that gave a line; nil for a counter, a milestone, or staff.
    func rule(of line: EarningLine) -> EarningRule? {
        if let number = line.target.number, number / 2 < rules.count, rules[number / 2].rule.id == line.rule {
            return rules[number / 2].rule
        }
        return rules.first { $0.rule.id == line.rule }?.rule
    }

    private subscript(kind: FolioKind) -> Kind {
        switch kind {
        case .stay: stay
        case .bill: bill
        case .event: event
        }
    }

    private static func place(of asset: String, _ assets: WordPlaces, _ counters: [Counter]) -> LineTarget.Place {
        if let place = assets.place(of: asset) { return .asset(place) }
        if asset.hasSuffix(Program.restSuffix) { return .rest }
        // A counter of different names tallies each name, and nothing under its own id.
        return .tally(counters.firstIndex { $0.id == asset && !$0.measure.isDistinct })
    }

    /// A rule that is not for the kind says nothing, neither yes nor no.
    private static func steps(_ rules: [PlannedRule], _ stacks: [Stack], for kind: FolioKind) -> [Step] {
        var done: [String] = []
        var steps: [Step] = []
        for planned in rules {
            guard let name = planned.rule.stack else {
                if planned.rule.kinds.contains(kind) { steps.append(.rule(planned)) }
                continue
            }
            guard !done.contains(name), let mode = stacks.first(where: { $0.id == name })?.mode else { continue }
            done.append(name)
            let members = rules.filter { $0.rule.stack == name && $0.rule.kinds.contains(kind) }
            if !members.isEmpty { steps.append(.stack(members, mode)) }
        }
        return steps
    }
}

extension EarningRule {
    /// Whether it asks what was before: limits over time, kept remainders, conditions about history.
    var asksHistory: Bool {
        remainder == .keep || caps.contains { $0.period != .fact } || condition?.asksHistory ?? false
    }
}

extension Counter {
    /// The same of what it counts.
    var asksHistory: Bool { remainder == .keep || condition?.asksHistory ?? false }
}

extension Condition {
    fileprivate var asksHistory: Bool {
        switch self {
        case .all(let parts), .any(let parts), .none(let parts), .atLeast(_, let parts): parts.contains(where: \.asksHistory)
        case .history: true
        default: false
        }
    }
}
